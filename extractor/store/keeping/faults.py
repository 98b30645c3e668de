"""What keeping could not do."""

from __future__ import annotations

from extractor.errors import WlkError


class KeepingFault(WlkError):
    """Nothing was changed where one of these is raised."""

    code = "wlk.keeping"


class PlaceTaken(KeepingFault):
    code = "wlk.keeping.place-taken"
    sentence = {
        "id": "Tempat ini sudah berisi: {}. Pilih tempat yang kosong.",
        "en": "This place is not empty: {}. Choose an empty one.",
    }


class NoRoom(KeepingFault):
    code = "wlk.keeping.no-room"
    sentence = {
        "id": "Ruang disk habis ({}). Yang setengah jadi sudah dihapus; kosongkan disk lalu ulangi.",
        "en": "The disk is full ({}). What was half done is gone; make room and try again.",
    }


class NotWritten(KeepingFault):
    code = "wlk.keeping.not-written"
    sentence = {
        "id": "Tidak dapat ditulis atau dibaca: {}. Yang setengah jadi sudah dihapus.",
        "en": "Cannot be written or read: {}. What was half done is gone.",
    }


class NotABackup(KeepingFault):
    code = "wlk.keeping.not-a-backup"
    sentence = {
        "id": "Ini bukan cadangan yang utuh: {}. Jangan dipakai; ambil cadangan lain.",
        "en": "This is no whole backup: {}. Do not use it; take another one.",
    }


class Damaged(KeepingFault):
    code = "wlk.keeping.damaged"
    sentence = {
        "id": "Cadangan rusak, tidak ada yang dipulihkan. File yang berubah: {}.",
        "en": "The backup is damaged, nothing was restored. Changed files: {}.",
    }


class MadeByNewer(KeepingFault):
    code = "wlk.keeping.made-by-newer"
    sentence = {
        "id": "Dibuat oleh versi program yang lebih baru (basis data {}). Pasang versi itu dahulu.",
        "en": "Made by a newer version of the program (database {}). Install that version first.",
    }


class OtherDatabase(KeepingFault):
    code = "wlk.keeping.other-database"
    sentence = {
        "id": "Cadangan ini berisi basis data {}, sedangkan pengaturan menunjuk {}. Samakan WLK_DATABASE_URL.",
        "en": "This backup holds a {} database, the settings name {}. Make WLK_DATABASE_URL agree.",
    }


class StillRunning(KeepingFault):
    code = "wlk.keeping.still-running"
    sentence = {
        "id": "Meja atau pembaca masih berjalan, atau cadangan lain sedang dibuat. Hentikan atau tunggu, lalu ulangi.",
        "en": "The desk, a worker or another backup is running. Stop it or wait, then try again.",
    }


class UpgradeFailed(KeepingFault):
    code = "wlk.keeping.upgrade-failed"
    sentence = {
        "id": "Basis data tidak dapat dinaikkan versinya ({}); isinya tetap seperti semula. Cadangan: {}.",
        "en": "The database could not be upgraded ({}); it is as it was. Backup: {}.",
    }
