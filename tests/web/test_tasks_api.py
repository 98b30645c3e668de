"""The desk over HTTP: claim, write, confirm, conflict, decide."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from extractor.access import MACHINE
from tests.web.conftest import LogIn
from tests.web.office import Office

DOUBTS = {
    "identitas.kode_pos": {"value": "42181"},
    "tenaga_kerja.jumlah": {"value": 146, "method": "rule"},
    "tenaga_kerja.wna_perempuan": {"text": "-"},
    "mutasi.berhenti": {"text": "7"},
}


def put(client: TestClient, task: str, path: str, change: dict[str, object], seq: int = 1, **headers: str) -> object:
    return client.put(f"/api/tasks/{task}/fields/{path}", json=change, headers={"If-Match": f'"{seq}"', **headers})


def settle_all(client: TestClient, task: str) -> None:
    client.post(f"/api/tasks/{task}/claim")
    for path, change in DOUBTS.items():
        seq = 0 if path == "tenaga_kerja.wna_perempuan" else 1
        answer = client.put(f"/api/tasks/{task}/fields/{path}", json=change, headers={"If-Match": str(seq)})
        assert answer.status_code == 200, answer.text


def test_a_task_shows_fields_issues_and_what_is_left(log_in: LogIn, task: str) -> None:
    body = log_in("ani").get(f"/api/tasks/{task}").json()
    fields = {one["path"]: one for one in body["fields"]}
    assert fields["penutup.tanggal_laporan"]["shown"] == "11-02-2019"
    assert fields["pengupahan.upah_terendah"]["shown"] == "3.950.000"
    assert set(body["left"]) == set(DOUBTS)
    assert body["left"][0] == "tenaga_kerja.jumlah"
    assert [one["code"] for one in body["issues"]] == ["E-JML-001", "W-TLB-001"]


def test_writing_needs_the_lease(log_in: LogIn, task: str) -> None:
    answer = put(log_in("ani"), task, "identitas.kode_pos", {"text": "42187"})
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert answer.json()["error"]["code"] == "wlk.review.not-held"  # type: ignore[attr-defined]


def test_only_one_person_holds_a_task(log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    held = ani.post(f"/api/tasks/{task}/claim").json()
    assert held["mine"] is True
    assert budi.post(f"/api/tasks/{task}/claim").status_code == 422
    assert budi.post(f"/api/tasks/{task}/take-over", json={"reason": ""}).status_code == 422
    taken = budi.post(f"/api/tasks/{task}/take-over", json={"reason": "petugas pulang"})
    assert taken.json()["mine"] is True
    assert ani.get(f"/api/tasks/{task}").json()["mine"] is False


@pytest.mark.parametrize(
    ("path", "seq", "change", "state", "value", "shown"),
    [
        ("penutup.tanggal_laporan", 1, {"text": "11 Peb 2019"}, "value", "2019-02-11", "11-02-2019"),
        ("pengupahan.upah_terendah", 1, {"text": "Rp. 4.150.000,-"}, "value", 4_150_000, "4.150.000"),
        ("tenaga_kerja.wna_perempuan", 0, {"text": "-"}, "value", 0, "0"),
        ("identitas.telepon", 1, {"text": "?"}, "illegible", None, ""),
        ("identitas.telepon", 1, {"text": "/"}, "struck", None, ""),
        ("identitas.telepon", 1, {"text": " "}, "blank", None, ""),
        ("identitas.telepon", 1, {"state": "illegible"}, "illegible", None, ""),
        ("jaminan_sosial.jkk", 1, {"value": False}, "value", False, "Tidak ada"),
    ],
)
def test_a_step_is_written_as_on_paper(
    log_in: LogIn, task: str, path: str, seq: int, change: dict[str, object], state: str, value: object, shown: str
) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    body = client.put(f"/api/tasks/{task}/fields/{path}", json=change, headers={"If-Match": str(seq)}).json()
    (field,) = body["fields"]
    assert (field["state"], field["value"], field["shown"]) == (state, value, shown)
    assert (field["seq"], field["source"], field["author"]) == (seq + 1, "human", "Ani")


@pytest.mark.parametrize("change", [{"text": "bukan angka"}, {"value": "bukan angka"}, {}, {"value": 3, "lain": 1}])
def test_what_is_no_value_of_its_type_is_refused(log_in: LogIn, task: str, change: dict[str, object]) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    answer = client.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json=change, headers={"If-Match": "1"})
    assert answer.status_code == 422
    assert answer.json()["error"]["message"]


def test_the_version_seen_must_be_named(log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    answer = client.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json={"text": "1"})
    assert answer.status_code == 422
    assert "If-Match" in answer.json()["error"]["message"]


def test_a_conflict_carries_both_values_and_overwrites_nothing(office: Office, log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    ani.post(f"/api/tasks/{task}/claim")
    ani.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json={"text": "1"}, headers={"If-Match": "1"})
    budi.post(f"/api/tasks/{task}/take-over", json={"reason": "uji"})
    answer = budi.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json={"text": "9"}, headers={"If-Match": "1"})
    assert answer.status_code == 409
    body = answer.json()
    assert body["error"]["code"].startswith("wlk.review.conflict")
    assert body["mine"]["value"] == 9
    assert (body["saved"]["value"], body["saved"]["author"], body["saved"]["seq"]) == (1, "Ani", 2)
    assert office.document(task).fields["mutasi.berhenti"].value == 1


def test_the_same_key_again_is_one_step(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    headers = {"If-Match": "1", "Idempotency-Key": "langkah-1"}
    first = client.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json={"text": "1"}, headers=headers)
    again = client.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json={"text": "1"}, headers=headers)
    assert first.json()["fields"] == again.json()["fields"]
    assert office.document(task).fields["mutasi.berhenti"].seq == 2


def test_several_fields_are_one_step_or_none(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    steps = [
        {"path": "mutasi.berhenti", "seq": 1, "value": 7},
        {"path": "identitas.kode_pos", "seq": 1, "text": "bukan kode"},
    ]
    assert client.post(f"/api/tasks/{task}/fields", json={"steps": steps}).status_code == 422
    assert office.document(task).fields["mutasi.berhenti"].seq == 1
    steps[1]["text"] = "42187"
    assert client.post(f"/api/tasks/{task}/fields", json={"steps": steps}).status_code == 200
    assert office.document(task).fields["identitas.kode_pos"].value == "42187"


def test_approval_waits_for_every_doubt_then_freezes_the_record(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    early = client.post(f"/api/tasks/{task}/approve", json={})
    assert early.status_code == 422
    assert "masih 4 isian ragu" in early.json()["error"]["message"]
    settle_all(client, task)
    version = client.get(f"/api/tasks/{task}").json()["version"]
    effort = {"effort": {"keys": 9, "clicks": 0}}
    stale = client.post(f"/api/tasks/{task}/approve", json=effort, headers={"If-Match": str(version - 1)})
    assert stale.status_code == 409
    answer = client.post(f"/api/tasks/{task}/approve", json=effort, headers={"If-Match": str(version)})
    assert answer.status_code == 200
    assert answer.json()["task"]["state"] == "approved"
    assert answer.json()["next"] is None
    assert office.store.tasks.efforts(MACHINE, task)[0]["keys"] == 9
    (filing,) = office.store.filings.list(MACHINE).items
    assert filing.record["tenaga_kerja"]["jumlah"] == 146


def test_a_rejection_wants_a_reason(log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    assert client.post(f"/api/tasks/{task}/reject", json={"note": " "}).status_code == 422
    answer = client.post(f"/api/tasks/{task}/reject", json={"note": "bukan berkas kantor ini"})
    assert answer.json()["task"]["state"] == "rejected"


def test_a_release_gives_the_task_back(log_in: LogIn, task: str) -> None:
    ani, budi = log_in("ani"), log_in("budi")
    ani.post(f"/api/tasks/{task}/claim")
    ani.post(f"/api/tasks/{task}/release")
    assert budi.post(f"/api/tasks/{task}/claim").status_code == 200


def test_a_place_is_read_again_but_never_taken(office: Office, log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    place = {"page": 1, "box": [270, 80, 300, 95]}
    assert client.post(f"/api/tasks/{task}/reread", json=place).json() == {"text": "146"}
    assert office.document(task).fields["tenaga_kerja.jumlah"].seq == 1
    assert client.post(f"/api/tasks/{task}/reread", json={**place, "page": 7}).status_code == 404


def test_the_history_of_a_field_names_everybody(log_in: LogIn, task: str) -> None:
    client = log_in("ani")
    client.post(f"/api/tasks/{task}/claim")
    client.put(f"/api/tasks/{task}/fields/mutasi.berhenti", json={"text": "1"}, headers={"If-Match": "1"})
    lines = client.get(f"/api/tasks/{task}/fields/mutasi.berhenti/history").json()
    assert [(one["seq"], one["source"], one["value"]) for one in lines] == [(1, "machine", 7), (2, "human", 1)]


def test_errors_follow_accept_language(log_in: LogIn) -> None:
    client = log_in("ani")
    answers = {tag: client.get("/api/tasks/tidak-ada", headers={"Accept-Language": tag}) for tag in ("id", "en-GB")}
    assert answers["id"].json()["error"]["message"].startswith("Halaman tidak ditemukan")
    assert answers["en-GB"].json()["error"]["message"].startswith("Not found")


def test_every_route_of_the_api_is_described(stranger: TestClient) -> None:
    paths = stranger.get("/openapi.json").json()["paths"]
    assert {"/api/tasks/{task_id}/fields/{path}", "/api/uploads", "/api/export", "/healthz"} <= set(paths)
    for path, methods in paths.items():
        for method, one in methods.items():
            assert one.get("summary"), (path, method)
    assert not any(path.startswith(("/periksa", "/masuk", "/gambar")) for path in paths)
