"""Sums for monitoring, and the pages that failed found without looking at all the others."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meter",
        sa.Column("shard", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("label", sa.String(64), nullable=False),
        sa.Column("count", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("total", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("shard", "name", "label", name="pk_meter"),
    )
    failed = sa.text("state = 'failed'")
    op.create_index("ix_page_failed", "page", ["error_code"], sqlite_where=failed, postgresql_where=failed)


def downgrade() -> None:
    """Takes the step back."""
    op.drop_index("ix_page_failed", "page")
    op.drop_table("meter")
