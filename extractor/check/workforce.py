"""People on the form: children, members, the insured, last year's count, branches."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.check.facts import Facts
from extractor.check.rule import REGISTRY, Finding
from extractor.document.evidence import Alternative

_WORKERS = "tenaga_kerja.jumlah"
_INSURED = "jaminan_sosial.peserta_tenaga_kerja"
_OF_AGE = 18
_SUBSETS = (
    "hubungan_industrial.anggota_serikat",
    "tenaga_kerja.disabilitas",
    "tenaga_kerja.anak",
    "pengupahan.penerima_upah_minimum",
    _INSURED,
)


@REGISTRY.rule("P-ANK-001", source="UU 13/2003 Pasal 68-75; UU 20/1999", on=("wlkp",))
def children_at_work(facts: Facts) -> Iterator[Finding]:
    count = facts.whole("tenaga_kerja.anak")
    if count is not None and count > 0:
        yield Finding("tenaga_kerja.anak", "P-ANK-001")


@REGISTRY.rule("P-ANK-001", source="Akta Pengawasan: kolom di bawah 18 tahun", on=("akta_pengawasan",))
def children_in_the_register(facts: Facts) -> Iterator[Finding]:
    """The same people stand in the rows of pay and again in those of contract: each cell of the first that show any."""
    found: dict[bool, list[str]] = {True: [], False: []}
    for row in facts.rows("akta.tenaga_kerja"):
        by_contract = facts.text(f"akta.tenaga_kerja.{row}.kelompok") in ("pkwt", "pkwtt")
        for column in ("wni_l_anak", "wni_p_anak"):
            path = f"akta.tenaga_kerja.{row}.{column}"
            if (facts.whole(path) or 0) > 0:
                found[by_contract].append(path)
    for path in found[False] or found[True]:
        yield Finding(path, "P-ANK-001")


@REGISTRY.rule("P-ANK-001", source="Zero Tolerance Protocol: pekerja anak", on=("rujukan_ztp",))
def child_labour_is_referred(facts: Facts) -> Iterator[Finding]:
    for found in facts.under("rujukan.kategori"):
        if found.value == "pekerja_anak":
            yield Finding(found.path, "P-ANK-001")


@REGISTRY.rule("P-ANK-001", source="UU 13/2003 Pasal 68: umur korban pada hari kecelakaan", on=("laporan_kecelakaan",))
def victim_is_no_child(facts: Facts) -> Iterator[Finding]:
    born, day = facts.day("kecelakaan.tanggal_lahir_korban"), facts.day("kecelakaan.tanggal_kejadian")
    if born is None or day is None or born >= day:
        return
    if day.year - born.year - ((day.month, day.day) < (born.month, born.day)) < _OF_AGE:
        yield Finding("kecelakaan.tanggal_lahir_korban", "P-ANK-001")


@REGISTRY.rule("W-LBH-001", source="Bentuk WLKP: bagian tidak melebihi jumlah tenaga kerja", on=("wlkp",))
def subsets_stay_below_total(facts: Facts) -> Iterator[Finding]:
    total = facts.whole(_WORKERS)
    for path in _SUBSETS:
        count = facts.whole(path)
        if total is not None and count is not None and count > total:
            yield Finding(path, "W-LBH-001", (f"{facts.title(path)} ({count})", total), bears_on=(path, _WORKERS))


@REGISTRY.rule("W-JMS-001", source="UU 24/2011 Pasal 14-15: setiap pekerja wajib menjadi peserta", on=("wlkp",))
def everybody_is_insured(facts: Facts) -> Iterator[Finding]:
    total, insured = facts.whole(_WORKERS), facts.whole(_INSURED)
    if total is None or insured is None:
        return
    if insured < total:
        yield Finding(_INSURED, "W-JMS-001")
    elif insured == total:
        yield Finding(_INSURED, bears_on=(_INSURED, _WORKERS))


@REGISTRY.rule("W-LLU-001", source="Bentuk WLKP: jumlah tahun lalu = jumlah pada laporan sebelumnya", on=("wlkp",))
def last_year_matches(facts: Facts) -> Iterator[Finding]:
    path = "mutasi.tahun_lalu"
    before = facts.known.last_year.get(_WORKERS)
    found = facts.fields.get(path)
    if not isinstance(before, int) or isinstance(before, bool) or found is None:
        return
    count = facts.whole(path)
    offer = ((path, Alternative(before, "last_year", "laporan tahun lalu")),)
    if count == before:
        yield Finding(path, bears_on=(path,))
    elif count is not None:
        yield Finding(path, "W-LLU-001", (before,), offers=offer)
    elif found.state != "blank":
        yield Finding(path, offers=offer)


@REGISTRY.rule("W-CBG-001", source="Bentuk WLKP: status perusahaan dan jumlah cabang", on=("wlkp",))
def only_head_offices_have_branches(facts: Facts) -> Iterator[Finding]:
    status = facts.text("identitas.status_perusahaan")
    path = "identitas.jumlah_cabang_dalam_negeri"
    count = facts.whole(path)
    if status in ("cabang", "tunggal") and count is not None and count > 0:
        yield Finding(path, "W-CBG-001")


@REGISTRY.rule("E-TTD-001", source="UU 7/1981 Pasal 6: laporan ditandatangani pengusaha atau pengurus", on=("wlkp",))
def signed_and_stamped(facts: Facts) -> Iterator[Finding]:
    for path in ("penutup.tanda_tangan", "penutup.cap_perusahaan"):
        if facts.value(path) is False or facts.is_blank(path):
            yield Finding(path, "E-TTD-001")
