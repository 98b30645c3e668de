"""Recaps between centre and province, and invented offices."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sample_office",
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_sample_office_office_id"),
        sa.PrimaryKeyConstraint("office_id", name="pk_sample_office"),
    )
    _create(
        "recap",
        sa.Column("way", sa.String(16), nullable=False),
        sa.Column("sender_id", sa.String(64), nullable=False),
        sa.Column("sender_name", sa.String(200), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(4), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("signature", sa.String(128), nullable=False),
        sa.Column("sent_by_name", sa.String(200), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("came_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("office_id", "digest", name="uq_recap_office_id_digest"),
    )
    op.create_index("ix_recap_sender_id", "recap", ["sender_id"])
    _create(
        "recap_note",
        sa.Column("recap_id", sa.String(32), nullable=False),
        sa.Column("figure", sa.String(200), nullable=False),
        sa.Column("is_answer", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by_name", sa.String(200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["recap_id"], ["recap.id"], name="fk_recap_note_recap_id", ondelete="CASCADE"),
    )
    op.create_index("ix_recap_note_recap_id", "recap_note", ["recap_id"])
    _create(
        "recap_sender",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("added_by_name", sa.String(200), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("office_id", "key", name="uq_recap_sender_office_id_key"),
    )


def downgrade() -> None:
    """Takes the step back."""
    for table in ("recap_sender", "recap_note", "recap", "sample_office"):
        op.drop_table(table)


def _create(name: str, *parts: Any) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String(32), nullable=False),
        *parts,
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=f"fk_{name}_office_id"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_office_id", name, ["office_id"])
