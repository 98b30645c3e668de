"""Pieces, advice, equal papers, locked files, receipts, the register and cover sheets over HTTP."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from extractor.access import MACHINE
from extractor.errors import EncryptedPdf
from extractor.store import NewUpload, PageLook
from extractor.store.blobs import Blob
from extractor.store.transfers import PIECE_BYTES
from tests.web.conftest import LogIn
from tests.web.office import A_PDF, Office, put_wlkp

BIG = A_PDF + b"0" * PIECE_BYTES


@dataclass
class Seen:
    media_type: str = "application/pdf"
    page_count: int = 1
    looks: tuple[PageLook, ...] = ()
    codes: tuple[tuple[int, str], ...] = ()


@dataclass
class Looker:
    """A first look that finds what a test wants."""

    seen: Seen = field(default_factory=Seen)

    def __call__(self, sha256: str, name: str) -> Seen:
        return self.seen


@pytest.fixture
def looker(office: Office) -> Looker:
    office.inspect = Looker()
    return office.inspect


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def begin(client: TestClient, data: bytes = BIG, **more: Any) -> dict[str, Any]:
    facts = {"name": "besar.pdf", "size": len(data), "fingerprint": "besar|1", **more}
    answer = client.post("/api/transfers", json=facts)
    assert answer.status_code == 201, answer.text
    return answer.json()  # type: ignore[no-any-return]


def put(client: TestClient, transfer: str, number: int, data: bytes, sha256: str | None = None) -> Any:
    headers = {"Piece-Sha256": sha256 or digest(data)}
    return client.put(f"/api/transfers/{transfer}/pieces/{number}", content=data, headers=headers)


def send(client: TestClient, data: bytes = A_PDF, **more: Any) -> dict[str, Any]:
    """A file in pieces, from begin to finish."""
    transfer = begin(client, data, fingerprint="", **more)["id"]
    for number in range(-(-len(data) // PIECE_BYTES)):
        put(client, transfer, number, data[number * PIECE_BYTES : (number + 1) * PIECE_BYTES])
    answer = client.post(f"/api/transfers/{transfer}/finish", json={"sha256": digest(data)})
    assert answer.status_code == 201, answer.text
    return answer.json()  # type: ignore[no-any-return]


def test_a_file_in_pieces_goes_on_after_a_restart(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    transfer = begin(client, received_on="11-02-2019")
    assert (transfer["piece_bytes"], transfer["piece_count"]) == (PIECE_BYTES, 2)
    assert put(client, transfer["id"], 0, BIG[:PIECE_BYTES]).status_code == 200
    again = begin(log_in("loket"), received_on="11-02-2019")
    assert (again["id"], list(again["have"])) == (transfer["id"], ["0"])
    early = client.post(f"/api/transfers/{again['id']}/finish", json={"sha256": digest(BIG)})
    assert (early.status_code, early.json()["error"]["code"]) == (409, "wlk.upload.incomplete")
    put(client, again["id"], 1, BIG[PIECE_BYTES:])
    answers = [client.post(f"/api/transfers/{again['id']}/finish", json={"sha256": digest(BIG)}) for _ in range(2)]
    assert [one.status_code for one in answers] == [201, 201]
    assert answers[0].json()["id"] == answers[1].json()["id"]
    assert answers[0].json()["agenda_number"] == "2019-00001"
    assert office.store.blobs.path(digest(BIG)).read_bytes() == BIG


@pytest.mark.parametrize(
    ("number", "data", "sha256", "status", "code"),
    [
        (1, b"0" * 18, None, 422, "wlk.upload.piece"),
        (9, A_PDF, None, 422, "wlk.upload.piece"),
        (-1, A_PDF, None, 422, "wlk.upload.piece"),
        (0, b"", None, 422, "wlk.upload.piece"),
        (1, BIG[PIECE_BYTES:], "0" * 64, 422, "wlk.upload.hash"),
        (1, BIG[PIECE_BYTES:], "bukan-hash", 422, "wlk.web.invalid"),
        (0, b"0" * (PIECE_BYTES + 1), None, 413, "wlk.input.too-large"),
    ],
)
def test_wrong_pieces_get_a_code(
    log_in: LogIn, number: int, data: bytes, sha256: str | None, status: int, code: str
) -> None:
    client = log_in("loket")
    answer = put(client, begin(client)["id"], number, data, sha256)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert begin(client)["have"] == {}


def test_foreign_and_unknown_transfers_are_not_there(log_in: LogIn) -> None:
    transfer = begin(log_in("loket"))["id"]
    other = log_in("ani")
    for address in (transfer, "0" * 32, "..%2f..%2fetc"):
        assert other.get(f"/api/transfers/{address}").status_code == 404
        assert put(other, address, 0, BIG[:PIECE_BYTES]).status_code == 404
        assert other.post(f"/api/transfers/{address}/finish", json={"sha256": digest(BIG)}).status_code == 404
        assert other.delete(f"/api/transfers/{address}").status_code == 404
    assert log_in("loket").delete(f"/api/transfers/{transfer}").status_code == 204


@pytest.mark.parametrize(
    ("facts", "status", "code"),
    [
        ({"size": 0}, 422, "wlk.input.empty"),
        ({"size": 1 << 40}, 413, "wlk.input.too-large"),
        ({"size": -1}, 422, "wlk.web.invalid"),
        ({"record_type": "tidak_ada"}, 422, "wlk.web.invalid"),
        ({"received_on": "31-02-2019"}, 422, "wlk.web.invalid"),
        ({"name": "x" * 1001}, 422, "wlk.web.invalid"),
    ],
)
def test_what_cannot_be_sent_is_refused_before_a_byte(
    log_in: LogIn, facts: dict[str, Any], status: int, code: str
) -> None:
    answer = log_in("loket").post("/api/transfers", json={"name": "a.pdf", "size": 10, **facts})
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\boot.ini", "a\x00b.pdf", "\u202efdp.exe", "", "\ud800"])
def test_hostile_names_become_plain_ones(log_in: LogIn, name: str) -> None:
    shown = send(log_in("loket"), name=name.encode("utf-8", "replace").decode())["file"]
    assert shown
    assert not set(shown) & set('/\\\x00\u202e:*?"<>|')


def test_a_bad_picture_waits_for_the_clerk_and_then_gets_a_number(
    office: Office, looker: Looker, log_in: LogIn
) -> None:
    looker.seen = Seen(looks=(PageLook(1, [["q.skew", 1, "4,5"], ["q.cut", "kanan", 1], ["q.dpi", 150]]),))
    client = log_in("loket")
    held = send(client)
    assert (held["state"], held["agenda_number"]) == ("asking", "")
    assert [one["word"] for one in held["advice"]] == ["q.cut", "q.skew", "q.dpi"]
    assert held["advice"][0]["message"] == "Tepi kanan halaman 1 terpotong. Geser kertas, lalu pindai ulang."
    assert "Tetap kirim" in client.get("/unggah").text
    for choice, status in (("link", 422), ("lain", 422), ("keep", 200), ("keep", 422)):
        answer = client.post(f"/api/uploads/{held['id']}/answer", json={"choice": choice})
        assert answer.status_code == status, choice
    kept = client.get(f"/api/uploads/{held['id']}").json()
    assert (kept["state"], kept["agenda_number"][5:]) == ("waiting", "00001")
    told = send(client, A_PDF + b"2", looked_at=True)
    assert told["state"] == "waiting"


def test_the_plain_form_asks_too_and_is_answered_without_a_script(
    office: Office, looker: Looker, log_in: LogIn
) -> None:
    looker.seen = Seen(looks=(PageLook(1, [["q.dark"]]),))
    client = log_in("loket")
    client.post("/unggah", files={"files": ("gelap.pdf", A_PDF)})
    (held,) = office.store.uploads.list(MACHINE, "asking").items
    page = client.get("/unggah").text
    assert "Terlalu gelap." in page
    done = client.post(f"/unggah/{held.id}/jawab", data={"choice": "drop"}, follow_redirects=False)
    assert done.status_code == 303
    assert office.store.uploads.get(MACHINE, held.id).state == "discarded"  # type: ignore[union-attr]
    assert client.get("/agenda").text.count("register.row") == 0


@pytest.mark.parametrize(("choice", "state"), [("drop", "discarded"), ("version", "waiting"), ("link", "linked")])
def test_equal_bytes_are_asked_about_with_three_answers(office: Office, log_in: LogIn, choice: str, state: str) -> None:
    client = log_in("loket")
    first = send(client)
    second = send(client)
    assert second["state"] == "asking"
    assert second["questions"][0]["message"] == "File ini sudah pernah diterima."
    assert first["agenda_number"] in second["questions"][0]["where"]
    after = client.post(f"/api/uploads/{second['id']}/answer", json={"choice": choice}).json()
    assert after["state"] == state
    links = office.store.links.of_upload(MACHINE, first["id"])
    assert [one.choice for one in links] == ([] if choice == "drop" else [choice])


def test_a_restricted_twin_is_never_spoken_of(office: Office, log_in: LogIn) -> None:
    office.person("dewi", ("clerk",), ("restricted",))
    secret = send(log_in("dewi"), restricted=True)
    plain = send(log_in("loket"))
    assert (plain["state"], plain["questions"]) == ("waiting", [])
    office.store.links.compare(plain["id"])
    client = log_in("loket")
    (asked,) = office.store.links.questions(office.people["dewi"])
    for page in ("/unggah", f"/unggah/baris/{plain['id']}", "/", "/agenda"):
        text = client.get(page).text
        assert secret["agenda_number"] not in text or page == "/agenda"
        assert "sudah pernah diterima" not in text
    assert client.post(f"/api/questions/{asked.id}", json={"choice": "drop"}).status_code == 404
    assert client.post(f"/unggah/tanya/{asked.id}", data={"choice": "drop"}).status_code == 404
    answer = log_in("dewi").post(f"/api/questions/{asked.id}", json={"choice": "version"})
    assert answer.json()["choice"] == "version"


def test_a_question_after_reading_stands_on_the_page_and_in_the_archive(office: Office, log_in: LogIn) -> None:
    tasks = [put_wlkp(office, name=f"wlk-{number}.pdf") for number in (1, 2)]
    uploads = [office.document(one).upload_id for one in tasks]
    assert office.store.links.compare(uploads[1]) == 1
    page = log_in("loket").get("/unggah").text
    assert "Perusahaan dan tahun ini sudah pernah dilaporkan." in page
    (asked,) = office.store.links.questions(MACHINE)
    client = log_in("loket")
    assert client.post(f"/api/questions/{asked.id}", json={"choice": "keep"}).status_code == 422
    assert client.post(f"/unggah/tanya/{asked.id}", data={"choice": "version"}).status_code == 200
    assert "upload.question" not in client.get("/unggah").text


def locked(office: Office) -> str:
    blob = office.store.blobs.put(io.BytesIO(A_PDF + b"terkunci"))
    new = NewUpload(blob.sha256, "terkunci.pdf", "application/pdf", blob.size, date(2019, 2, 11))
    return office.store.uploads.refuse(office.people["loket"], new, EncryptedPdf()).id


@pytest.fixture
def opener(office: Office) -> None:
    """Opens locked files with one password."""

    def unlock(sha256: str, password: str) -> Blob:
        if password != "rahasia-17":
            raise EncryptedPdf
        return office.store.blobs.put(io.BytesIO(A_PDF + b"terbuka"))

    office.unlock = unlock


def test_a_password_opens_a_file_once_and_is_kept_nowhere(
    office: Office, opener: None, log_in: LogIn, caplog: pytest.LogCaptureFixture
) -> None:
    upload = locked(office)
    client = log_in("loket")
    wrong = client.post(f"/bermasalah/{upload}/sandi", data={"password": "salah-99"})
    assert wrong.status_code == 422
    assert "Kata sandi tidak cocok" in wrong.text
    assert "salah-99" not in wrong.text
    client.post(f"/bermasalah/{upload}/sandi", data={"password": "rahasia-17"})
    opened = office.store.uploads.get(MACHINE, upload)
    assert opened is not None
    assert (opened.state, opened.sha256) == ("waiting", digest(A_PDF + b"terbuka"))
    assert client.get(f"/api/uploads/{upload}/original").content == A_PDF + b"terkunci"
    assert "rahasia-17" not in caplog.text
    kept = b"".join(one.read_bytes() for one in office.folder.glob("app.sqlite*"))
    assert b"rahasia-17" not in kept
    assert client.post(f"/bermasalah/{upload}/sandi", data={"password": "x"}).status_code == 404


def test_a_refused_file_is_thrown_away_with_a_reason_or_replaced(office: Office, log_in: LogIn) -> None:
    first, second = locked(office), locked(office)
    client = log_in("loket")
    assert "Isi alasannya" in client.post(f"/bermasalah/{first}/buang", data={"reason": " "}).text
    client.post(f"/bermasalah/{first}/buang", data={"reason": "Salah kirim"})
    assert "terkunci.pdf" in client.get(f"/unggah?ganti={second}").text
    new = send(client, replaces=second)
    kinds = {
        one.agenda_number: (one.kind, one.reason)
        for one in office.store.agenda.register(office.people["loket"], 2019).lines
    }
    assert kinds["2019-00001"] == ("voided", "Salah kirim")
    assert kinds["2019-00002"] == ("voided", f"Diganti dengan {new['agenda_number']}")
    assert office.store.uploads.refusals(MACHINE) == {}
    assert client.post(f"/bermasalah/{new['id']}/buang", data={"reason": "x"}).status_code == 404


def test_the_receipt_lists_what_one_received_and_the_register_everything(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    one, two = send(client, name="satu.pdf"), send(client, A_PDF + b"2", name="dua.pdf")
    slip = client.get("/unggah/tanda-terima").text
    assert one["agenda_number"] in slip
    assert two["agenda_number"] in slip
    assert "Satwasker Wilayah Satu" in slip
    chosen = client.get(f"/unggah/tanda-terima?id={two['id']}&id={'0' * 32}").text
    assert (one["agenda_number"] in chosen, two["agenda_number"] in chosen) == (False, True)
    assert client.get("/agenda").text.count('data-kind="file"') == 2
    year = one["agenda_number"][:4]
    form = {"year": year, "last": "40", "reason": "Buku agenda lama"}
    assert client.post("/agenda", data=form).status_code == 404
    assert "Nomor terakhir buku lama: Buku agenda lama" in log_in("kelola").post("/agenda", data=form).text
    assert send(client, A_PDF + b"3")["agenda_number"] == f"{year}-00041"
    assert log_in("kelola").post("/agenda", data={**form, "last": "3"}).status_code == 422


def test_a_cover_sheet_goes_out_and_comes_back(office: Office, looker: Looker, log_in: LogIn) -> None:
    client = log_in("loket")
    page = client.post("/lembar-sampul", data={"box": "A-12", "expected": "240", "record_type": "wlkp"}).text
    assert "cover.sheet" in page
    (cover,) = office.store.covers.recent(MACHINE)
    assert cover.payload in page
    looker.seen = Seen(codes=((1, cover.payload), (2, "bukan sampul")))
    upload = send(client)
    assert upload["covers"] == [{"page": 1, "box": "A-12", "record_type": "wlkp", "expected": 240}]
    assert office.store.uploads.get(MACHINE, upload["id"]).record_type == "wlkp"  # type: ignore[union-attr]
    assert client.post("/lembar-sampul", data={"box": "<b>", "expected": "1"}).status_code == 422
    assert client.get(f"/lembar-sampul/{'0' * 32}").status_code == 404


def test_the_first_page_counts_what_came_and_what_asks(office: Office, log_in: LogIn) -> None:
    client = log_in("loket")
    send(client)
    send(client)
    figures = client.get("/").text
    assert ">1</b><span>diunggah hari ini" in figures
    assert ">1</b><span>perlu keputusan" in figures
