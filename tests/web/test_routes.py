"""Every route with every role, without roles, from a foreign office, without the right and without a session.

What a route asks for is heard from the route itself, so a new one is walked without being named here; one that asks
for nothing must stand in `ANYBODY`.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
from fastapi import APIRouter
from fastapi.params import Form as FormField
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

import extractor.web
from extractor import access
from extractor.access import ADMIN, MACHINE, ROLES, Action, Actor
from extractor.store.database import now
from extractor.web.app import create_app
from extractor.web.visitors import Visitor
from tests.web.conftest import SAME
from tests.web.office import PASSWORD, Layout, Office, put_wlkp, value_of

DOCS = Path(__file__).parents[2] / "docs" / "access.md"
OPEN = {
    "GET /masuk",
    "GET /masuk/akun",
    "GET /masuk/akun/kembali",
    "POST /masuk",
    "POST /keluar",
    "POST /api/session",
}
"""What people without a session reach."""
ANYBODY = {
    "GET /",
    "GET /akun",
    "POST /akun/kunci",
    "POST /akun/kunci/{token_id}/cabut",
    "POST /akun/sesi/{session_id}/akhiri",
    "POST /bahasa",
    "GET /sandi",
    "POST /sandi",
    "GET /bantuan/pindai",
    "GET /bantuan/tombol",
    "DELETE /api/session",
}
"""What everybody who is logged in reaches: their own doors and the key map."""
BODIES = {
    "text": "x",
    "reason": "x",
    "note": "x",
    "question": "x",
    "steps": [{"path": "identitas.kbli", "seq": 1, "text": "x"}],
    "page": 2,
    "sha256": "ab" * 32,
    "box": [1, 1, 2, 2],
    "record_type": "wlkp",
}


@dataclass(frozen=True)
class Walk:
    """An office with one plain and one restricted paper; `ids` fills the addresses."""

    office: Office
    plain: dict[str, str]
    hidden: dict[str, str]
    words: tuple[str, ...]
    asked: list[Action]

    def client(self, name: str) -> TestClient:
        client = TestClient(create_app(self.office.services()), headers=SAME, raise_server_exceptions=False)
        answer = client.post("/masuk", data={"name": name, "password": PASSWORD}, follow_redirects=False)
        assert answer.status_code == 303
        return client

    def go(self, client: TestClient, route: APIRoute, method: str, ids: dict[str, str]) -> tuple[int, str, set[Action]]:
        """(status, text, actions the route asked for)."""
        self.asked.clear()
        path = re.sub(r"\{(\w+)(?::\w+)?\}", lambda found: ids.get(found.group(1), "1"), route.path)
        asked = {"headers": {"If-Match": "1", "Piece-Sha256": "ab" * 32}, "follow_redirects": False}
        if method == "GET":
            answer = client.get(path, **asked)  # type: ignore[arg-type]
        elif takes_json(route):
            answer = client.request(method, path, json=body_of(route), **asked)  # type: ignore[arg-type]
        elif route.path in ("/unggah", "/api/uploads"):
            files = {"files" if route.path == "/unggah" else "file": ("a.pdf", b"%PDF-1.4 x")}
            answer = client.post(path, files=files, **asked)  # type: ignore[arg-type]
        else:
            answer = client.request(method, path, data=form_of(route), **asked)  # type: ignore[arg-type]
        return answer.status_code, answer.text, set(self.asked)


def routes() -> Iterator[tuple[str, str, APIRoute]]:
    """(name, method, route) of every route of the desk."""
    for one in pkgutil.iter_modules(extractor.web.__path__):
        module = importlib.import_module(f"extractor.web.{one.name}")
        for router in (getattr(module, "pages", None), getattr(module, "api", None)):
            if not isinstance(router, APIRouter):
                continue
            for route in router.routes:
                assert isinstance(route, APIRoute)
                for method in sorted(route.methods):
                    yield f"{method} {route.path}", method, route


ROUTES = sorted({name: (method, route) for name, method, route in routes()}.items())


def takes_json(route: APIRoute) -> bool:
    return any(not isinstance(one.field_info, FormField) for one in route.dependant.body_params)


def form_of(route: APIRoute) -> dict[str, str]:
    """Every field the form must have."""
    wanted = [one for one in route.dependant.body_params if one.field_info.is_required()]
    return {
        one.alias: "2026" if one.field_info.annotation is int else str(sample(one.field_info.annotation))
        for one in wanted
    } | {"note": "x"}


def sample(wanted: object) -> object:
    """Something of the type a field asks for."""
    if get_origin(wanted) is Literal:
        return get_args(wanted)[0]
    if wanted is date:
        return "2021-08-12"
    if get_origin(wanted) in (list, tuple):
        return [sample(one) for one in get_args(wanted)]
    return 1 if wanted in (int, float) else "x"


def body_of(route: APIRoute) -> dict[str, object]:
    """A body the route takes: what its model asks for, from the words above."""
    (body,) = route.dependant.body_params
    known = getattr(body.field_info.annotation, "model_fields", {})
    return {
        name: BODIES.get(name, sample(one.annotation))
        for name, one in known.items()
        if one.is_required() or (name == "text" and "steps" not in known)
    }


@pytest.fixture
def walk(office: Office, monkeypatch: pytest.MonkeyPatch) -> Walk:
    asked: list[Action] = []
    honest = Visitor.may

    def heard(self: Visitor, action: Action) -> bool:
        asked.append(action)
        return honest(self, action)

    monkeypatch.setattr(Visitor, "may", heard)
    plain = _ids(office, put_wlkp(office))
    secret = office.put(
        "rujukan_ztp", [value_of("ztp.nama_perusahaan", "PT Rahasia Contoh", Layout())], (), (), "rahasia.pdf"
    )
    words = ("PT Contoh Benang Lestari", "wlk-benang.pdf")
    return Walk(office, plain, _ids(office, secret), words, asked)


def _ids(office: Office, task: str) -> dict[str, str]:
    document = office.document(task)
    user = office.people["budi"].user_id
    office.store.users.log_in("budi", PASSWORD, "x")
    (session, *_) = office.store.users.sessions(office.people["budi"], user)
    token, _ = office.store.tokens.make(office.people["budi"], "penghubung", ["tasks"])
    grant = office.store.grants.give(MACHINE, office.people["loket"].user_id, now().date() - timedelta(0), "uji")
    office.store.grants.take_back(MACHINE, grant.id)
    box = office.store.batches.open(MACHINE, office.office_id, f"Boks {task[:8]}")
    hook, _ = office.store.outbox.add(office.people["kelola"], "http://contoh.invalid/")
    return {
        "task_id": task,
        "other_id": task,
        "document_id": document.id,
        "one": document.id,
        "other": document.id,
        "upload_id": document.upload_id,
        "sha256": document.sha256,
        "user_id": user,
        "session_id": session.id,
        "token_id": token.id,
        "grant_id": grant.id,
        "webhook_id": hook,
        "batch_id": box.id,
        "path": "identitas.kbli",
        "number": "1",
        "view": "view",
    }


def required(walk: Walk, nobody: TestClient) -> dict[str, set[Action]]:
    """What each route asks of one who has no role at all; it is refused for lack of any of these."""
    found, wrong = {}, []
    for name, (method, route) in ROUTES:
        if name not in OPEN | ANYBODY:
            status, _, actions = walk.go(nobody, route, method, walk.plain)
            if not actions or status != 404:
                wrong.append((name, status, actions))
            found[name] = actions
    assert wrong == []
    return found


def test_what_a_role_may_not_do_is_not_there_and_what_it_may_is(walk: Walk) -> None:
    office = walk.office
    office.person("hampa", ())
    asks = required(walk, walk.client("hampa"))
    people = {role: office.person(f"satu-{role}", (role,)) for role in ROLES}
    people[ADMIN] = office.person("satu-admin", (), (ADMIN,))
    for role, who in people.items():
        client = walk.client(f"satu-{role}")
        for name, (method, route) in ROUTES:
            if name in OPEN | ANYBODY:
                continue
            needed = asks[name]
            if not any(access.may(who, action) for action in needed):
                assert walk.go(client, route, method, walk.plain)[0] == 404, (role, name)


def test_without_a_session_everything_but_the_door_is_closed(walk: Walk) -> None:
    client = TestClient(create_app(walk.office.services()), headers=SAME)
    for name, (method, route) in ROUTES:
        if name in OPEN:
            continue
        status, _, _ = walk.go(client, route, method, walk.plain)
        assert status == (401 if route.path.startswith(("/api", "/gambar", "/metrics")) else 303), name


def nothing_seen(walk: Walk, name: str, ids: dict[str, str], words: tuple[str, ...]) -> None:
    """One who holds every role cannot reach the things of `ids` nor read the words anywhere."""
    client, wrong = walk.client(name), []
    things = {"task_id", "document_id", "upload_id", "one", "other", "user_id", "grant_id", "webhook_id", "batch_id"}
    if words == ("PT Rahasia Contoh", "rahasia.pdf"):
        things -= {"user_id", "grant_id", "webhook_id", "batch_id"}
    for route_name, (method, route) in ROUTES:
        if route_name in OPEN or "keluar" in route_name or route_name in ("DELETE /api/session", "POST /sandi"):
            continue
        inside = set(re.findall(r"\{(\w+)", route.path)) & things
        if method != "GET" and not inside:
            continue
        status, text, _ = walk.go(client, route, method, ids)
        if inside and status != 404:
            wrong.append((route_name, status))
        assert not any(word in text for word in words), route_name
        leaked = [key for key in ("task_id", "document_id", "upload_id") if ids[key] in text]
        assert inside or not leaked, route_name
    assert wrong == []


def test_a_foreign_office_sees_nothing_of_this_one(walk: Walk) -> None:
    other = walk.office.store.users.add_office("Satwasker Wilayah Dua")
    walk.office.person("jauh", ROLES, (ADMIN, "restricted"), other.id)
    nothing_seen(walk, "jauh", walk.plain, walk.words)
    nothing_seen(walk, "jauh", walk.hidden, ("PT Rahasia Contoh", "rahasia.pdf"))


def test_without_the_right_a_restricted_file_exists_nowhere(walk: Walk) -> None:
    walk.office.person("semua", ROLES, (ADMIN,))
    nothing_seen(walk, "semua", walk.hidden, ("PT Rahasia Contoh", "rahasia.pdf"))


def test_the_counts_and_the_duplicate_question_do_not_betray_it_either(walk: Walk) -> None:
    client = walk.client("ani")
    assert client.get("/api/tasks").json()["total"] == 1
    assert client.get("/api/uploads").json()["total"] == 1
    assert client.get("/api/search").json()["total"] == 1
    assert len(client.get("/api/documents").json()["items"]) == 1
    same = client.post("/api/uploads", files={"file": ("x.pdf", b"%PDF-1.4 inventedrahasia.pdf")})
    assert same.status_code == 201
    allowed = walk.office.person("izin", ("reviewer", "clerk"), ("restricted",))
    assert "restricted" in allowed.rights
    granted = walk.client("izin")
    assert granted.get("/api/tasks").json()["total"] == 2
    assert granted.get(f"/periksa/{walk.hidden['task_id']}").status_code == 200
    opened = walk.office.store.events.list(allowed, walk.hidden["document_id"]).items
    assert opened[0].action == "document.open"


def test_an_approved_restricted_record_is_in_no_export(walk: Walk) -> None:
    store, task = walk.office.store, walk.hidden["task_id"]
    allowed = walk.office.person("izin", ("reviewer", "clerk"), ("restricted",))
    store.tasks.claim(allowed, task)
    document = walk.office.document(task)
    from extractor.review import Edit

    for path in store.tasks.left(allowed, task):
        entry = document.fields.get(path)
        store.documents.edit(allowed, task, path, Edit("blank"), entry.seq if entry else 0)
    store.tasks.decide(allowed, task, "approved")
    assert "Rahasia" not in walk.client("izin").get("/api/export?format=jsonl").text  # one person does not release it
    store.tasks.agree(walk.office.person("izin-dua", ("head",), ("restricted",)), task)
    client = walk.client("ani")
    assert client.get("/api/export?format=jsonl").text == ""
    assert client.get("/api/filings").json()["total"] == 0
    assert "Rahasia" in walk.client("izin").get("/api/export?format=jsonl").text


def test_the_table_of_the_documentation_is_the_one_in_force() -> None:
    assert access.table() in DOCS.read_text("utf-8")


def test_the_machine_may_everything() -> None:
    assert isinstance(MACHINE, Actor)
    assert all(access.may(MACHINE, action) for action in access.SCOPES["tasks"])
