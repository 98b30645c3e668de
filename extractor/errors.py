"""The exception tree: what the machine could not do, each with a stable code and advice for a clerk.

What is wrong with the *paper* is never an exception; it is an `Issue` (see `extractor.document.evidence`).
"""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import ClassVar, Literal

Language = Literal["id", "en"]


def places(error: BaseException, last: int = 6) -> list[str]:
    """The innermost places an error went through, "module:line", innermost last: what a log may tell of it, for the
    message of a foreign error may hold a value of the paper."""
    went_through = traceback.extract_tb(error.__traceback__)[-last:]
    return [f"{Path(frame.filename).stem}:{frame.lineno}" for frame in went_through]


class WlkError(Exception):
    """Base of all. `code` is stable; `message(language)` is one sentence on what happened and what to do.

    Arguments fill the `{}` of the sentences in order; they never hold a field value.
    """

    code: ClassVar[str] = "wlk.error"
    sentence: ClassVar[dict[Language, str]] = {
        "id": "Terjadi kesalahan. Data Anda aman. Coba lagi; jika berulang, beri tahu pengelola.",
        "en": "An error occurred. Your data is safe. Try again; if it repeats, tell the administrator.",
    }

    def __init__(self, *facts: object) -> None:
        super().__init__(self.code, *facts)
        self.facts = facts

    def message(self, language: Language = "id") -> str:
        return self.sentence[language].format(*self.facts)

    def __str__(self) -> str:
        return f"{self.code}: {self.message('en')}"

    def __reduce__(self) -> tuple[type[WlkError], tuple[object, ...]]:
        return (type(self), self.facts)


class InputError(WlkError):
    """A file that is refused; its bytes are kept, the rest of the batch goes on."""

    code = "wlk.input"


class EncryptedPdf(InputError):
    code = "wlk.input.encrypted-pdf"
    sentence = {
        "id": "PDF ini dikunci kata sandi. Masukkan kata sandinya atau minta salinan tanpa kunci.",
        "en": "This PDF is locked. Enter its password or ask for an unlocked copy.",
    }


class CorruptFile(InputError):
    code = "wlk.input.corrupt"
    sentence = {
        "id": "File rusak dan tidak dapat dibuka. Pindai atau unduh ulang.",
        "en": "The file is damaged and cannot be opened. Scan or download it again.",
    }


class EmptyFile(InputError):
    code = "wlk.input.empty"
    sentence = {
        "id": "File kosong (0 bita). Unggah lagi dari sumbernya.",
        "en": "The file is empty (0 bytes). Upload it again from its source.",
    }


class UnsupportedType(InputError):
    code = "wlk.input.unsupported-type"
    sentence = {
        "id": "Jenis file ini tidak dapat dibaca. Simpan sebagai PDF, lalu unggah lagi.",
        "en": "This type of file cannot be read. Save it as PDF and upload it again.",
    }


class TooLarge(InputError):
    code = "wlk.input.too-large"
    sentence = {
        "id": "File lebih dari {} MB. Pecah menjadi beberapa file.",
        "en": "The file is over {} MB. Split it into several files.",
    }


class TooManyPages(InputError):
    code = "wlk.input.too-many-pages"
    sentence = {
        "id": "Lebih dari {} halaman. Unggah lewat Batch.",
        "en": "Over {} pages. Upload it through Batches.",
    }


class DecompressionBomb(InputError):
    code = "wlk.input.bomb"
    sentence = {
        "id": "File mengembang terlalu besar saat dibuka dan dihentikan. Pindai ulang kertasnya.",
        "en": "The file expands too much when opened and was stopped. Scan the paper again.",
    }


class NotFound(InputError):
    code = "wlk.input.not-found"
    sentence = {"id": "File tidak ditemukan: {}.", "en": "File not found: {}."}


class NotRegular(InputError):
    code = "wlk.input.not-a-file"
    sentence = {
        "id": "Ini bukan file biasa dan tidak dibuka.",
        "en": "This is not a regular file and was not opened.",
    }


class Unreadable(InputError):
    code = "wlk.input.unreadable"
    sentence = {
        "id": "File tidak dapat dibaca. Periksa hak aksesnya.",
        "en": "The file cannot be read. Check its permissions.",
    }


class SourceGone(WlkError):
    """The folder or ZIP of an archive box is not there (a disk that was taken off): its files wait, none is refused."""

    code = "wlk.batch.source-gone"
    sentence = {
        "id": "Folder atau ZIP sumber sebuah boks tidak ditemukan. Sambungkan lagi; pembacaan berlanjut sendiri.",
        "en": "The folder or ZIP of a box is not there. Connect it again; reading goes on by itself.",
    }


class PageError(WlkError):
    """One page failed; the others are read and the document goes to review."""

    code = "wlk.input.page"


class PageTimeout(PageError):
    code = "wlk.input.page-timeout"
    sentence = {
        "id": "Halaman {} terlalu lama dibaca dan dilewati; halaman lain tetap dibaca.",
        "en": "Page {} took too long and was skipped; the other pages are read.",
    }


class PageCrash(PageError):
    code = "wlk.input.page-crash"
    sentence = {
        "id": "Halaman {} tidak dapat dibaca mesin dan dilewati; halaman lain tetap dibaca.",
        "en": "Page {} could not be read and was skipped; the other pages are read.",
    }


class ReadingFailed(WlkError):
    """The pages were read but the document could not be put together; the file is kept and can be tried again."""

    code = "wlk.reading.failed"
    sentence = {
        "id": "File ini tidak selesai dibaca. Aslinya tersimpan; coba lagi, dan beri tahu pengelola bila berulang.",
        "en": "This file was not read to the end. The original is kept; try again or tell the administrator.",
    }


class SetupError(WlkError):
    """Something the program needs is not on this machine (exit code 2)."""

    code = "wlk.setup"
    sentence = {
        "id": "Program belum siap: {}. Jalankan wlk doctor.",
        "en": "The program is not set up: {}. Run wlk doctor.",
    }


class SignOnRefused(WlkError):
    """The provider could not be asked, or its answer does not hold. The cause is in the log, never on the page."""

    code = "wlk.web.sign-on"
    sentence = {
        "id": "Penyedia akun tidak dapat memastikan siapa Anda. Coba lagi, atau masuk dengan kata sandi.",
        "en": "The account provider could not say who you are. Try again, or log in with a password.",
    }


class Conflict(WlkError):
    """Somebody else changed the same thing first; both values are shown, nothing is overwritten."""

    code = "wlk.review.conflict"
    sentence = {
        "id": "Isian ini sudah diubah orang lain. Pilih nilai yang benar.",
        "en": "Somebody else changed this field. Choose the right value.",
    }


class Refused(WlkError):
    """A transition of a review task that its rules do not allow."""

    code = "wlk.review.refused"
    sentence = {"id": "Tindakan ini tidak dapat dilakukan: {}.", "en": "This cannot be done: {}."}


class StoreAway(WlkError):
    """The store of originals did not answer, or refused."""

    code = "wlk.blobs.store-away"
    sentence = {
        "id": "Penyimpanan berkas asli tidak dapat dihubungi. Tidak ada yang hilang; coba lagi sebentar lagi.",
        "en": "The store of originals cannot be reached. Nothing is lost; try again shortly.",
    }
