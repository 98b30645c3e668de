"""The description of the API, and what programs that read it carelessly send."""

from __future__ import annotations

import pytest

from extractor.web.examples import BODIES
from tests.web.conftest import LogIn


def operations(client: object) -> dict[str, dict[str, object]]:
    description = client.get("/openapi.json").json()  # type: ignore[attr-defined]
    return {
        f"{method.upper()} {path}": operation
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    }


def test_every_operation_of_the_api_is_described_with_examples(log_in: LogIn) -> None:
    client = log_in("ani")
    found = operations(client)
    assert {"GET /api/documents", "GET /api/search", "GET /api/uploads/{upload_id}/searchable"} <= found.keys()
    for name, operation in found.items():
        assert operation["summary"], name
        for parameter in operation.get("parameters", []):  # type: ignore[attr-defined]
            if parameter["in"] == "path" and name.split()[1].startswith("/api"):
                assert "example" in parameter, (name, parameter["name"])
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert all(schemas[name].get("examples") for name in BODIES if name in schemas)


@pytest.mark.parametrize("path", ["/api/tasks", "/api/uploads", "/api/filings", "/api/search", "/antrean", "/arsip"])
@pytest.mark.parametrize("number", [2**63, 10**30, -1, 0])
def test_a_page_number_no_list_has_is_no_fault_of_the_desk(log_in: LogIn, path: str, number: int) -> None:
    name = "page" if path.startswith("/api") else "number"
    assert log_in("ani").get(path, params={name: number}).status_code in (200, 422)
    assert log_in("ani").get(path, params={"text": "\0", "year": str(number)}).status_code in (200, 422)
