"""Foreign pages, headers, sizes, names, and who may see what."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from extractor.web.app import create_app
from extractor.web.arrivals import safe_name
from tests.web.conftest import LogIn
from tests.web.office import PASSWORD, Office


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://testserver"}, 303),
        ({"Origin": "http://jahat.invalid"}, 403),
        ({"Origin": "null"}, 403),
        ({}, 403),
    ],
)
def test_an_unsafe_request_with_a_cookie_says_where_it_comes_from(
    office: Office, log_in: LogIn, headers: dict[str, str], status: int
) -> None:
    cookie = log_in("ani").cookies["wlk_session"]
    bare = TestClient(create_app(office.services()), cookies={"wlk_session": cookie})
    assert bare.post("/bahasa", headers=headers, follow_redirects=False).status_code == status


def test_a_foreign_page_cannot_log_somebody_in(office: Office) -> None:
    bare = TestClient(create_app(office.services()))
    form = {"name": "ani", "password": PASSWORD}
    assert bare.post("/masuk", data=form, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_behind_a_proxy_origin_is_compared_with_the_public_address(office: Office) -> None:
    app = create_app(office.services(public_url="https://meja.contoh.invalid/"))
    bare = TestClient(app, cookies={"wlk_session": "x"})
    inside = bare.post("/keluar", headers={"Origin": "https://meja.contoh.invalid"}, follow_redirects=False)
    assert inside.status_code == 303
    assert bare.post("/keluar", headers={"Origin": "http://testserver"}).status_code == 403


@pytest.mark.parametrize("path", ["/masuk", "/api/tasks", "/tidak-ada", "/static/x/y"])
def test_every_answer_carries_the_guards(stranger: TestClient, path: str) -> None:
    headers = stranger.get(path, follow_redirects=False).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_pages_hold_no_script_or_style_of_their_own(log_in: LogIn, task: str) -> None:
    client = log_in("kelola")
    reviewer = log_in("ani")
    pages = [client.get(path).text for path in ("/", "/unggah", "/kelola/pengguna", "/bermasalah")]
    pages += [reviewer.get(path).text for path in ("/antrean", f"/periksa/{task}", "/arsip", "/bantuan/tombol")]
    for page in pages:
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page
        assert page.count("<script") == page.count('<script type="module" src="/static/')


def test_a_body_past_its_limit_is_stopped(office: Office, log_in: LogIn) -> None:
    client = log_in("ani")
    answer = client.post("/api/session", content=b"x" * 1_200_000)
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "wlk.input.too-large"

    def stream() -> object:
        for _ in range(20):
            yield b"y" * 100_000

    assert client.post("/api/session", content=stream()).status_code == 413  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Pindai\\surat.pdf", "surat.pdf"),
        ("a\u202efdp.exe", "a_fdp.exe"),
        ("  ..  ", "tanpa-nama"),
        ("nota\n1.pdf", "nota_1.pdf"),
        ("", "tanpa-nama"),
    ],
)
def test_file_names_lose_what_could_mislead(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_what_is_of_another_office_does_not_exist(office: Office, log_in: LogIn, task: str) -> None:
    other = office.store.users.add_office("Satwasker Wilayah Dua")
    office.person("jauh", ("reviewer", "clerk"), ("admin", "restricted"), other.id)
    client = log_in("jauh")
    document = office.document(task)
    upload = document.upload_id
    ani = office.people["ani"]
    for path in (
        f"/periksa/{task}",
        f"/api/tasks/{task}",
        f"/api/documents/{document.id}",
        f"/api/uploads/{upload}",
        f"/api/uploads/{upload}/original",
        f"/api/tasks/{task}/pages/1/words",
        f"/gambar/{upload}/{document.sha256}/1/view",
    ):
        assert client.get(path).status_code == 404, path
    assert client.post(f"/api/tasks/{task}/claim").status_code == 404
    assert (
        client.post(f"/kelola/pengguna/{ani.user_id}/sandi", data={"password": "lima ayam jantan"}).status_code == 404
    )
    assert client.get("/api/tasks").json()["total"] == 0


def test_a_restricted_file_needs_the_right_by_name(office: Office, log_in: LogIn) -> None:
    from tests.web.office import Layout, value_of

    layout = Layout()
    task = office.put("lainnya", [value_of("dokumen.judul", "Surat Contoh", layout)], (), (), "rahasia.pdf", True)
    assert log_in("ani").get(f"/periksa/{task}").status_code == 404
    office.person("izin", ("reviewer",), ("restricted",))
    client = log_in("izin")
    page = client.get(f"/periksa/{task}")
    assert page.status_code == 200
    assert 'data-memory="true"' in page.text
    document = office.document(task)
    picture = client.get(f"/gambar/{document.upload_id}/{document.sha256}/1/view")
    assert picture.headers["cache-control"] == "no-store"
    opened = office.store.events.list(office.people["izin"], document.id).items
    assert any(event.action == "document.open" for event in opened)


@pytest.mark.parametrize(
    ("name", "path", "status"),
    [
        ("loket", "/antrean", 200),
        ("loket", "/kelola/pengguna", 404),
        ("loket", "/api/export?format=csv", 404),
        ("budi", "/kelola/pengguna", 404),
        ("kelola", "/kelola/pengguna", 200),
        ("ani", "/kelola/pengguna", 404),
    ],
)
def test_what_one_may_not_do_is_not_there(log_in: LogIn, name: str, path: str, status: int) -> None:
    assert log_in(name).get(path).status_code == status


def test_a_clerk_sees_the_queue_but_not_the_desk(log_in: LogIn, task: str) -> None:
    client = log_in("loket")
    assert client.get(f"/periksa/{task}").status_code == 404
    assert client.post("/antrean/berikutnya").status_code == 404
