"""Whatever the description of the API allows, and what it does not, is sent: the answer is never a fault of the desk.

In full (`make prove`) with many requests an operation.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from extractor import access
from extractor.web.app import create_app
from tests.web.office import PASSWORD, Office, open_office, put_wlkp

FULL = os.environ.get("WLK_PROVE") == "full"
EXAMPLES = 60 if FULL else 3


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder: Path = tmp_path_factory.mktemp("kantor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(access, "hash_password", lambda password: f"plain:{password}")
        patch.setattr(access, "verify_password", lambda password, stored: (stored == f"plain:{password}", None))
        office = open_office(folder)
        office.person("segala", ("reviewer", "clerk"), ("admin", "restricted"))
        put_wlkp(office)
        with office.store:
            yield office


@pytest.mark.timeout(3600 if FULL else 300)
def test_what_is_sent_is_answered_in_words(desk: Office) -> None:
    """As somebody with every right; the session is new each time, for some requests end it."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(desk.services()))
    faults: dict[str, str] = {}
    asked = 0

    def send(case: schemathesis.Case[Any]) -> None:
        nonlocal asked
        asked += 1
        cookie = desk.store.users.log_in("segala", PASSWORD, "uji").cookie
        answer = case.call(headers={"Authorization": f"Bearer {cookie}", "Accept-Language": "id"})
        name = f"{case.method} {case.path}"
        if answer.status_code >= 500:
            faults[name] = f"{answer.status_code} {answer.text[:200]} {case.as_curl_command()[:400]}"
        elif answer.status_code >= 400:
            error = answer.json()["error"]
            if not error["code"].startswith("wlk.") or not error["message"]:
                faults[name] = f"{answer.status_code} {error}"

    for found in schema.get_all_operations():
        operation = found.ok()  # type: ignore[union-attr]
        frame = settings(
            max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        for mode in GenerationMode:
            with suppress(Unsatisfiable):  # what takes nothing cannot be sent anything wrong
                frame(given(operation.as_strategy(generation_mode=mode))(send))()
    assert asked >= 2 * EXAMPLES * 20
    assert faults == {}
