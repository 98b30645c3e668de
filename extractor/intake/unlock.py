"""A locked PDF without its lock."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from extractor.errors import CorruptFile, EncryptedPdf


def unlock(path: Path, password: str, out: Path) -> None:
    """Writes a copy that opens without a password. Raises EncryptedPdf for a wrong one, CorruptFile."""
    try:
        with pikepdf.open(path, password=password) as pdf:
            pdf.save(out)
    except pikepdf.PasswordError as error:
        raise EncryptedPdf from error
    except (pikepdf.PdfError, OSError, ValueError, RuntimeError) as error:
        raise CorruptFile from error
