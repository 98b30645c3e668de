"""Pages that arrive later than the file of their document."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "late_page",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("upload_id", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.String(32), nullable=False),
        sa.Column("from_number", sa.Integer(), nullable=False),
        sa.Column("by_name", sa.String(200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["upload_id"], ["upload.id"], name="fk_late_page_upload_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["from_id"], ["upload.id"], name="fk_late_page_from_id"),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_late_page_office_id"),
        sa.PrimaryKeyConstraint("id", name="pk_late_page"),
        sa.UniqueConstraint("upload_id", "number", name="uq_late_page_upload_id_number"),
        sa.UniqueConstraint("upload_id", "from_id", "from_number", name="uq_late_page_upload_id_from_id_from_number"),
    )
    op.create_index("ix_late_page_from_id", "late_page", ["from_id"])
    op.create_index("ix_late_page_office_id", "late_page", ["office_id"])


def downgrade() -> None:
    """Takes the step back."""
    op.drop_table("late_page")
