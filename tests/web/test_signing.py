"""Log-in by a provider: who comes in, and everything by which nobody does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest
from joserfc.jwk import RSAKey

from extractor.access import MACHINE
from extractor.errors import SetupError
from extractor.settings import Settings
from extractor.web.app import create_app
from extractor.wiring.provider import open_sign_on
from tests.web.conftest import SAME, TestClient
from tests.web.issuer import CLIENT, SECRET, Issuer
from tests.web.office import Office


class Still(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


def settings_of(issuer: str, **more: Any) -> Settings:
    return Settings(oidc_issuer=issuer, oidc_client_id=CLIENT, oidc_client_secret=SECRET, **more)


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with Issuer() as opened:
        yield opened


@pytest.fixture
def client(office: Office, issuer: Issuer) -> TestClient:
    return client_of(office, issuer)


def client_of(office: Office, issuer: Issuer, **more: Any) -> TestClient:
    sign_on = open_sign_on(settings_of(issuer.address, **more))
    return TestClient(create_app(replace(office.services(), sign_on=sign_on)), headers=SAME, follow_redirects=False)


def answered(client: TestClient, path: str = "/masuk/akun?next=/antrean") -> str:
    """Where the provider sends the browser back to."""
    away = client.get(path)
    assert away.status_code == 303, away.text
    try:
        build_opener(Still).open(Request(away.headers["location"]), timeout=10)
    except OSError as redirect:
        back = str(redirect.headers["location"])  # type: ignore[attr-defined]
        redirect.close()  # type: ignore[attr-defined]
        return back.removeprefix("http://testserver")
    raise AssertionError("the provider did not send back")


def test_a_known_person_comes_in(client: TestClient, issuer: Issuer, office: Office) -> None:
    assert "Masuk dengan akun dinas" in client.get("/masuk").text
    answer = client.get(answered(client))
    assert (answer.status_code, answer.headers["location"]) == (303, "/antrean")
    assert client.get("/antrean").status_code == 200
    (asked,) = issuer.asked
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["nonce"]) > 30
    assert len(asked["state"]) > 30
    assert asked["redirect_uri"] == "http://testserver/masuk/akun/kembali"
    opened = [one for one in office.store.events.list(MACHINE).items if one.action == "session.open"]
    assert opened[0].detail == {"how": "oidc"}


def test_without_a_provider_there_is_no_button_and_no_way(stranger: TestClient) -> None:
    assert "login.sign-on" not in stranger.get("/masuk").text
    assert stranger.get("/masuk/akun", follow_redirects=False).status_code == 404
    assert stranger.get("/masuk/akun/kembali?state=a&code=b", follow_redirects=False).status_code == 404


def test_nobody_is_added(client: TestClient, issuer: Issuer, office: Office) -> None:
    issuer.claims = {"preferred_username": "pendatang"}
    answer = client.get(answered(client))
    assert answer.status_code == 401
    assert "belum terdaftar di meja ini" in answer.text
    assert office.store.users.find(MACHINE, "pendatang") is None
    assert client.get("/antrean").status_code == 303


def test_a_locked_account_stays_locked(client: TestClient, office: Office) -> None:
    office.store.users.change(MACHINE, office.people["ani"].user_id, is_active=False)
    assert client.get(answered(client)).status_code == 401


LONG_AGO = 1_600_000_000
"""Seconds since 1970; fixed, so that the name of the test is the same in every process that collects it."""


@pytest.mark.parametrize(
    "twist",
    [
        {"nonce": "other"},
        {"aud": "another-desk"},
        {"iss": "https://elsewhere.example"},
        {"exp": LONG_AGO},
        {"aud": [CLIENT, "another-desk"], "azp": "another-desk"},
        {"preferred_username": ""},
        {"preferred_username": ["ani"]},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_that_does_not_hold_lets_nobody_in(client: TestClient, issuer: Issuer, twist: dict[str, Any]) -> None:
    issuer.twist = twist
    answer = client.get(answered(client))
    assert answer.status_code == 401
    assert "tidak dapat memastikan" in answer.text
    assert client.get("/antrean").status_code == 303


def test_a_foreign_signature_lets_nobody_in(client: TestClient, issuer: Issuer) -> None:
    issuer.signer = RSAKey.generate_key(2048, {"kid": "satu"})
    assert client.get(answered(client)).status_code == 401


def test_keys_that_were_changed_are_fetched_again(client: TestClient, issuer: Issuer) -> None:
    assert client.get(answered(client)).status_code == 303
    client.cookies.clear()
    issuer.key = RSAKey.generate_key(2048, {"kid": "dua"})
    assert client.get(answered(client)).status_code == 303


def test_only_the_browser_that_left_comes_back_once(client: TestClient, office: Office, issuer: Issuer) -> None:
    back = answered(client)
    victim = client_of(office, issuer)
    assert victim.get(back).status_code == 401
    assert client.get(back.replace("state=", "state=x")).status_code == 401
    assert client.get(back).status_code == 401  # what was kept is forgotten after the first try
    again = answered(client)
    kept = dict(client.cookies)
    assert client.get(again).status_code == 303
    client.cookies.clear()
    client.cookies.update(kept)
    assert client.get(again).status_code == 401  # the code was spent


def test_a_cookie_of_ones_own_making_is_no_departure(client: TestClient) -> None:
    back = answered(client)
    sealed = client.cookies["wlk_sign_on"]
    client.cookies.clear()
    client.cookies.set("wlk_sign_on", sealed[:-1] + ("0" if sealed[-1] != "0" else "1"))
    assert client.get(back).status_code == 401


def test_the_claim_is_a_setting_and_a_mail_address_must_be_verified(office: Office, issuer: Issuer) -> None:
    office.person("dina@contoh.example", ("reviewer",))
    client = client_of(office, issuer, oidc_claim="email")
    issuer.claims = {"email": "Dina@contoh.example"}
    assert client.get(answered(client)).status_code == 401
    issuer.claims["email_verified"] = True
    assert client.get(answered(client)).status_code == 303


def test_a_one_time_password_dies_with_the_first_sign_on(client: TestClient, office: Office, issuer: Issuer) -> None:
    user = office.store.users.add(
        MACHINE, office.office_id, "baru", "Baru", "kata sandi sekali", ["reviewer"], must_change=True
    )
    assert user.must_change
    issuer.claims = {"preferred_username": "baru"}
    assert client.get(answered(client)).status_code == 303
    assert client.get("/antrean").status_code == 200
    assert office.store.users.log_in("baru", "kata sandi sekali", "-").cookie is None


def test_one_is_led_to_pages_of_the_desk_only(client: TestClient) -> None:
    back = answered(client, "/masuk/akun?next=//evil.example/")
    assert client.get(back).headers["location"] == "/"


@pytest.mark.parametrize("said", [{"issuer": "https://elsewhere.example"}, {"token_endpoint": "http://plain.example"}])
def test_a_provider_that_says_odd_things_is_not_used(client: TestClient, issuer: Issuer, said: dict[str, Any]) -> None:
    issuer.discovery = said
    answer = client.get("/masuk/akun")
    assert answer.status_code == 503
    assert "masuk dengan kata sandi" in answer.text


def test_half_a_setting_is_told_at_the_start() -> None:
    assert open_sign_on(Settings()) is None
    with pytest.raises(SetupError):
        open_sign_on(Settings(oidc_client_id="meja"))
    with pytest.raises(SetupError):
        open_sign_on(settings_of("http://akun.contoh.example"))
