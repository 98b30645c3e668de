"""What clerks send: pieces of uploads, looks of pages, duplicates, the register and cover sheets of boxes."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create(
        "transfer",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("user_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("fingerprint", sa.String(length=200), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=True),
        _moment("opened_at"),
        _moment("seen_at"),
    )
    op.create_index("ix_transfer_user_id", "transfer", ["user_id"], unique=False)
    op.create_index("ix_transfer_seen_at", "transfer", ["seen_at"], unique=False)
    _create(
        "transfer_piece",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("transfer_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        _of("transfer_piece", "transfer_id", "transfer"),
        sa.UniqueConstraint("transfer_id", "number", name="uq_transfer_piece_transfer_id_number"),
    )
    _create(
        "page_look",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("look", sa.String(length=16), nullable=False),
        sa.Column("detail", sa.String(length=256), nullable=False),
        *(sa.Column(f"band{band}", sa.Integer(), nullable=False) for band in range(4)),
        sa.Column("advice", sa.JSON(), nullable=False),
        _of("page_look", "upload_id", "upload"),
        sa.UniqueConstraint("upload_id", "number", name="uq_page_look_upload_id_number"),
    )
    for band in range(4):
        op.create_index(f"ix_page_look_band{band}", "page_look", ["office_id", f"band{band}"], unique=False)
    _create(
        "upload_link",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("other_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("pages_alike", sa.Integer(), nullable=False),
        sa.Column("choice", sa.String(length=16), nullable=True),
        _moment("asked_at"),
        sa.Column("decided_by", sa.String(length=32), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        _of("upload_link", "upload_id", "upload"),
        _of("upload_link", "other_id", "upload"),
        sa.UniqueConstraint("upload_id", "other_id", "kind", name="uq_upload_link_upload_id_other_id_kind"),
    )
    op.create_index("ix_upload_link_other_id", "upload_link", ["other_id"], unique=False)
    _create(
        "agenda_note",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("agenda_number", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=True),
        sa.Column("by_name", sa.String(length=200), nullable=False),
        _moment("at"),
    )
    op.create_index("ix_agenda_note_year", "agenda_note", ["office_id", "year"], unique=False)
    _create(
        "locked_original",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        _moment("at"),
        _of("locked_original", "upload_id", "upload"),
    )
    op.create_index("ix_locked_original_upload_id", "locked_original", ["upload_id"], unique=False)
    _create(
        "cover_sheet",
        sa.Column("id", sa.String(length=32), nullable=False),
        *_box(),
        sa.Column("made_by", sa.String(length=200), nullable=False),
        _moment("made_at"),
    )
    _create(
        "cover_found",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("upload_id", sa.String(length=32), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("cover_id", sa.String(length=32), nullable=True),
        *_box(),
        _of("cover_found", "upload_id", "upload"),
        sa.UniqueConstraint("upload_id", "page", name="uq_cover_found_upload_id_page"),
    )
    op.create_index("ix_cover_found_box", "cover_found", ["box"], unique=False)
    op.create_index("ix_document_company", "document", ["office_id", "company_key"], unique=False)


def downgrade() -> None:
    """Takes the step back."""
    op.drop_index("ix_document_company", table_name="document")
    for table in (
        "cover_found",
        "cover_sheet",
        "locked_original",
        "agenda_note",
        "upload_link",
        "page_look",
        "transfer_piece",
        "transfer",
    ):
        op.drop_table(table)


def _create(name: str, *parts: sa.Column[Any] | sa.Constraint) -> None:
    """A table of an office: its rows carry `office_id`, indexed."""
    op.create_table(
        name,
        *parts,
        sa.Column("office_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=f"fk_{name}_office_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_office_id", name, ["office_id"], unique=False)


def _of(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete="CASCADE")


def _moment(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _box() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("box", sa.String(length=40), nullable=False),
        sa.Column("record_type", sa.String(length=64), nullable=True),
        sa.Column("expected", sa.Integer(), nullable=False),
    )
