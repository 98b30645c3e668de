"""Pengawasan: the figures of decided records by period, office, kabupaten, kind, inspector and article; the papers
behind each of them; the same as a spreadsheet.

Past 250 lines: page, list and files ask the same question of the same address.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from extractor.export.recap import Table, write_tables_csv, write_tables_xlsx
from extractor.oversight.hush import LEAST
from extractor.oversight.period import PARTS, Period
from extractor.oversight.tally import ABOUT_PERSONS, AMOUNTS
from extractor.store.entries import Listing
from extractor.store.figures import PAGE_SIZE, Asked, FactEntry
from extractor.web.arrivals import today
from extractor.web.oversight_cards import funnels
from extractor.web.recap_view import TITLES, Recap, Viewer, place_name, recap
from extractor.web.rendering import clock, day, page, timezone_of
from extractor.web.services import Services
from extractor.web.visitors import Absent, PageNumber, Person, Tools, Visitor
from extractor.web.words import say

pages = APIRouter(include_in_schema=False)
MOST_ROWS = 5000
"""Papers of one download of a list; the whole of the data is the archive's to export."""


@dataclass(frozen=True)
class Wanted:
    """What stands in the address."""

    tahun: str = ""
    bagian: str = ""
    kantor: str = ""
    wilayah: str = ""
    jenis: str = ""
    cabang: str = ""
    pengawas: str = ""
    pasal: str = ""
    hitung: str = "documents"
    contoh: str = ""


Word = Annotated[str, Query(max_length=200)]


def wanted(
    tahun: Word = "",
    bagian: Word = "",
    kantor: Word = "",
    wilayah: Word = "",
    jenis: Word = "",
    cabang: Word = "",
    pengawas: Word = "",
    pasal: Word = "",
    hitung: Word = "documents",
    contoh: Word = "",
) -> Wanted:
    """What a route takes from its address."""
    if bagian not in PARTS or hitung not in AMOUNTS or not (tahun == "" or (tahun.isdecimal() and len(tahun) == 4)):
        raise Absent
    return Wanted(tahun, bagian, kantor, wilayah, jenis, cabang, pengawas, pasal, hitung, contoh)


Address = Annotated[Wanted, Depends(wanted)]


@dataclass(frozen=True)
class Scene:
    """Who asks, for what, and what there is to choose from."""

    asked: Asked
    viewer: Viewer
    offices: dict[str, str]
    years: list[int]
    is_made: bool
    has_made: bool


@pages.get("/pengawasan")
def show_recap(request: Request, person: Person, tools: Tools, address: Address) -> Response:
    person.require("oversight.see")
    scene = scene_of(person, tools, address)
    places = tools.store.figures.many(_every_place(scene), ("regency",))[0]
    return page(
        request,
        "pengawasan.html",
        "oversight",
        recap=recap(tools.store.figures, scene.asked, scene.viewer),
        funnels=funnels(person, tools, scene.asked, today(request, person), address.kantor, scene.is_made),
        scene=scene,
        address=address,
        regencies=sorted((place_name(one.key[0], scene.viewer.say), one.key[0]) for one in places),
        titles=TITLES,
        parts=PARTS,
        as_of=_as_of(request, person),
        query=urlencode(scene.viewer.base),
    )


@pages.get("/pengawasan/angka.{form}")
def get_figures(request: Request, form: str, person: Person, tools: Tools, address: Address) -> Response:
    """The tables of the page as a file."""
    person.require("oversight.see")
    scene = scene_of(person, tools, address)
    shown: Recap = recap(tools.store.figures, scene.asked, scene.viewer)
    return _file(form, "rekap", _about(request, person, scene), shown.tables(scene.viewer.say))


@pages.get("/pengawasan/daftar")
def show_papers(request: Request, person: Person, tools: Tools, address: Address, number: PageNumber = 1) -> Response:
    """The papers that make one figure, with the figure on top."""
    person.require("oversight.see")
    scene = scene_of(person, tools, address)
    papers, whole = tools.store.figures.papers(scene.asked, number)
    amount = address.hitung
    is_quiet = amount in ABOUT_PERSONS and not scene.viewer.is_exact
    return page(
        request,
        "pengawasan_daftar.html",
        "oversight-papers",
        papers=papers,
        listing=Listing(papers, whole["documents"], number, PAGE_SIZE),
        whole=whole,
        amount=amount,
        is_few=is_quiet and 0 < whole[amount] < scene.viewer.least,
        is_quiet=is_quiet,
        scene=scene,
        address=address,
        titles=TITLES,
        place=partial(place_name, say=scene.viewer.say),
        about=_described(person, tools, scene),
        as_of=_as_of(request, person),
        query=_kept(address),
    )


@pages.get("/pengawasan/daftar.{form}")
def get_papers(request: Request, form: str, person: Person, tools: Tools, address: Address) -> Response:
    """The same list as a file, up to MOST_ROWS papers."""
    person.require("oversight.see")
    scene = scene_of(person, tools, address)
    rows: list[FactEntry] = []
    for number in range(1, MOST_ROWS // PAGE_SIZE + 1):
        found, whole = tools.store.figures.papers(scene.asked, number)
        rows += found
        if len(found) < PAGE_SIZE:
            break
    words = scene.viewer.say
    amount = address.hitung
    is_quiet = amount in ABOUT_PERSONS and not scene.viewer.is_exact
    has_amount = amount != "documents" and not is_quiet
    heads = [words(f"ov.col.{name}") for name in ("on", "kind", "number", "company", "regency", "office")]
    table = Table(
        words("ov.papers"),
        [*heads, *([words(f"ov.amount.{amount}")] if has_amount else [])],
        [
            [
                day(one.counted_on),
                TITLES.get(one.kind, one.kind),
                one.number or "",
                one.company,
                place_name(one.regency, words),
                scene.offices.get(one.office_id, ""),
                *([one.amounts[amount]] if has_amount else []),
            ]
            for one in rows
        ],
    )
    about = [*_about(request, person, scene), (words("ov.found"), str(whole["documents"]))]
    return _file(form, "daftar", about, [table])


def scene_of(person: Visitor, tools: Services, address: Wanted) -> Scene:
    """The offices one may see and what of them is asked. Invented offices are seen alone, never beside real ones."""
    made = tools.store.samples.offices()
    is_made = address.contoh == "1"
    if is_made and not made:
        raise Absent
    offices = (
        made if is_made else {one.id: one.name for one in tools.store.users.offices() if person.actor.sees(one.id)}
    )
    if address.kantor and address.kantor not in offices:
        raise Absent
    chosen = (address.kantor,) if address.kantor else tuple(offices)
    sees_restricted = "restricted" in person.actor.rights
    years = tools.store.figures.years(tuple(offices), sees_restricted)
    year = int(address.tahun) if address.tahun else (years[0] if years else datetime.now(UTC).year)
    asked = Asked(
        chosen,
        Period(year, address.bagian),
        sees_restricted,
        address.wilayah,
        address.jenis,
        None if not address.cabang else "" if address.cabang == "-" else address.cabang,
        address.pengawas,
        "" if address.pengawas else address.pasal,
    )
    sees_names = person.may("oversight.exact")
    if address.pengawas and not sees_names:
        raise Absent
    base = {"tahun": str(year), "bagian": address.bagian, "kantor": address.kantor, "wilayah": address.wilayah}
    if is_made:
        base["contoh"] = "1"
    viewer = Viewer(
        {name: value for name, value in base.items() if value},
        sees_names,
        sees_names,
        LEAST,
        offices,
        partial(say, person.language),
    )
    return Scene(asked, viewer, offices, years, is_made, bool(made))


def _every_place(scene: Scene) -> Asked:
    return Asked(scene.asked.offices, scene.asked.period, scene.asked.sees_restricted)


def _kept(address: Wanted) -> str:
    """The address again, without what is usual."""
    usual = Wanted()
    names = Wanted.__dataclass_fields__
    return urlencode({name: value for name in names if (value := getattr(address, name)) != getattr(usual, name)})


def _described(person: Visitor, tools: Services, scene: Scene) -> list[str]:
    """What the list is of, in words."""
    asked, words = scene.asked, scene.viewer.say
    said = [f"{words('ov.part.' + (asked.period.part or 'all'))} {asked.period.year}"]
    said += [scene.offices[asked.offices[0]]] if len(asked.offices) == 1 else []
    said += [place_name(asked.regency, words)] if asked.regency else []
    if asked.kind:
        said.append(
            TITLES.get(asked.kind, asked.kind) + (f": {words(f'ov.branch.{asked.branch}')}" if asked.branch else "")
        )
    if asked.inspector:
        names = tools.store.figures.names(asked.offices, [asked.inspector], asked.sees_restricted)
        said.append(names.get(asked.inspector, ""))
    return [*said, *([asked.article] if asked.article else [])]


def _as_of(request: Request, person: Visitor) -> str:
    moment = datetime.now(UTC)
    return say(person.language, "ov.asof", day(moment), clock(moment, timezone_of(request, person)))


def _about(request: Request, person: Visitor, scene: Scene) -> list[tuple[str, str]]:
    words, period = scene.viewer.say, scene.asked.period
    about = [
        (words("ov.period"), f"{words('ov.part.' + (period.part or 'all'))} {period.year}"),
        (words("ov.col.office"), ", ".join(scene.offices[one] for one in scene.asked.offices)),
        (words("ov.state"), _as_of(request, person)),
    ]
    return [*about, *([(words("ov.note"), words("ov.made"))] if scene.is_made else [])]


def _file(form: str, name: str, about: list[tuple[str, str]], tables: list[Table]) -> Response:
    out = io.BytesIO()
    if form == "xlsx":
        write_tables_xlsx(about, tables, out)
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    elif form == "csv":
        write_tables_csv(about, tables, out)
        kind = "text/csv; charset=utf-8"
    else:
        raise Absent
    headers: dict[str, Any] = {"content-disposition": f'attachment; filename="{name}.{form}"'}
    return Response(out.getvalue(), media_type=kind, headers=headers)
