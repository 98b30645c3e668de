"""Second readings, questions to others and what companies are asked for."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _office() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.Column("task_id", sa.String(32), nullable=False),
    ]


def _keys(name: str) -> list[sa.Constraint]:
    return [
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=f"fk_{name}_office_id"),
        sa.ForeignKeyConstraint(["task_id"], ["review_task.id"], name=f"fk_{name}_task_id", ondelete="CASCADE"),
    ]


def upgrade() -> None:
    op.create_table(
        "second_reading",
        *_office(),
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("paths", sa.JSON(), nullable=False),
        sa.Column("hands", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("disputed", sa.JSON(), nullable=False),
        sa.Column("read_by", sa.String(32), nullable=True),
        sa.Column("settled_by", sa.String(32), nullable=True),
        sa.Column("holder", sa.String(32), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        *_keys("second_reading"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_second_reading_document_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_second_reading_queue", "second_reading", ["office_id", "state", "opened_at"])
    op.create_table(
        "escalation",
        *_office(),
        sa.Column("asked_by", sa.String(32), nullable=False),
        sa.Column("asked_by_name", sa.String(200), nullable=False),
        sa.Column("asked_of", sa.String(32), nullable=True),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("paths", sa.JSON(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_by", sa.String(32), nullable=True),
        sa.Column("answered_by_name", sa.String(200), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        *_keys("escalation"),
    )
    op.create_index("ix_escalation_asked_of", "escalation", ["asked_of"])
    op.create_table(
        "shortcoming_letter",
        *_office(),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("written_by_name", sa.String(200), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        *_keys("shortcoming_letter"),
    )
    for table in ("second_reading", "escalation", "shortcoming_letter"):
        op.create_index(f"ix_{table}_office_id", table, ["office_id"])
        op.create_index(f"ix_{table}_task_id", table, ["task_id"])


def downgrade() -> None:
    """Takes the step back."""
    for table in ("shortcoming_letter", "escalation", "second_reading"):
        op.drop_table(table)
