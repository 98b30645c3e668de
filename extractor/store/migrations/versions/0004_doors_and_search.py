"""Doors and search: offices under offices, grants, tokens, hidden lines of the log, full text, messages to programs."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "webhook_message",
    "webhook",
    "search_line",
    "document_card",
    "api_token",
    "restricted_grant",
    "office_tie",
)


def upgrade() -> None:
    op.add_column("event", sa.Column("is_restricted", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_event_at", "event", ["at"])
    op.create_table(
        "office_tie",
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.Column("parent_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name="fk_office_tie_office_id"),
        sa.ForeignKeyConstraint(["parent_id"], ["office.id"], name="fk_office_tie_parent_id"),
        sa.PrimaryKeyConstraint("office_id", name="pk_office_tie"),
    )
    op.create_index("ix_office_tie_parent_id", "office_tie", ["parent_id"])
    _create(
        "restricted_grant",
        sa.Column("id", sa.String(32), nullable=False),
        _user("user_id"),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("granted_by_name", sa.String(200), nullable=False),
        _moment("granted_at"),
        _moment("revoked_at", nullable=True),
        _of("restricted_grant", "user_id", "user_account", None),
    )
    op.create_index("ix_restricted_grant_user_id", "restricted_grant", ["user_id"])
    _create(
        "api_token",
        sa.Column("id", sa.String(32), nullable=False),
        _user("user_id"),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("scopes", sa.JSON(), nullable=False),
        _moment("made_at"),
        _moment("ends_at"),
        _moment("used_at", nullable=True),
        _moment("revoked_at", nullable=True),
        _of("api_token", "user_id", "user_account", None),
        sa.UniqueConstraint("digest", name="uq_api_token_digest"),
    )
    op.create_index("ix_api_token_user_id", "api_token", ["user_id"])
    _create(
        "document_card",
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("regency", sa.Text(), nullable=False),
        sa.Column("regency_key", sa.Text(), nullable=False),
        _moment("changed_at"),
        sa.Column("is_restricted", sa.Boolean(), nullable=False),
        _of("document_card", "document_id", "document", "CASCADE"),
        key="document_id",
    )
    op.create_index("ix_document_card_changed", "document_card", ["changed_at", "document_id"])
    _create(
        "search_line",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        _of("search_line", "document_id", "document", "CASCADE"),
        sa.UniqueConstraint("document_id", "page", name="uq_search_line_document_id_page"),
    )
    _create(
        "webhook",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.Column("made_by_name", sa.String(200), nullable=False),
        _moment("made_at"),
        _moment("ended_at", nullable=True),
    )
    _create(
        "webhook_message",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("webhook_id", sa.String(32), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        _moment("made_at"),
        sa.Column("tries", sa.Integer(), nullable=False),
        _moment("next_at", nullable=True),
        _moment("sent_at", nullable=True),
        sa.Column("last_answer", sa.String(64), nullable=False),
        _of("webhook_message", "webhook_id", "webhook", "CASCADE"),
    )
    op.create_index("ix_webhook_message_next_at", "webhook_message", ["next_at"])
    op.create_index("ix_webhook_message_webhook_id", "webhook_message", ["webhook_id"])
    _full_text()
    _grant_what_was_given()


def downgrade() -> None:
    """Takes the step back."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE fts_line")
    for table in TABLES:
        op.drop_table(table)
    op.drop_index("ix_event_at", table_name="event")
    op.drop_column("event", "is_restricted")


def _full_text() -> None:
    """One index over `words`: FTS5 with triggers, or tsvector. Words are folded before they are stored."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX fts_line ON search_line USING gin (to_tsvector('simple', words))")
        return
    op.execute(
        "CREATE VIRTUAL TABLE fts_line USING fts5(words, content='search_line', content_rowid='id',"
        " tokenize=\"unicode61 remove_diacritics 0\", prefix='3')"
    )
    gone = "INSERT INTO fts_line(fts_line, rowid, words) VALUES ('delete', old.id, old.words);"
    new = "INSERT INTO fts_line(rowid, words) VALUES (new.id, new.words);"
    op.execute(f"CREATE TRIGGER search_line_new AFTER INSERT ON search_line BEGIN {new} END")
    op.execute(f"CREATE TRIGGER search_line_gone AFTER DELETE ON search_line BEGIN {gone} END")
    op.execute(f"CREATE TRIGGER search_line_changed AFTER UPDATE ON search_line BEGIN {gone} {new} END")


def _grant_what_was_given() -> None:
    """Those who had the right `restricted` keep it for ninety days, with an end and a reason from now on."""
    bind, moment = op.get_bind(), datetime.now(UTC)
    users = sa.table("user_account", sa.column("id"), sa.column("office_id"), sa.column("rights", sa.JSON()))
    grants = sa.table(
        "restricted_grant",
        *(sa.column(name) for name in ("id", "office_id", "user_id", "reason", "granted_by_name")),
        sa.column("ends_on", sa.Date()),
        sa.column("granted_at", sa.DateTime(timezone=True)),
    )
    for user_id, office_id, rights in bind.execute(sa.select(users.c.id, users.c.office_id, users.c.rights)).all():
        if "restricted" not in rights:
            continue
        left = [one for one in rights if one != "restricted"]
        bind.execute(users.update().where(users.c.id == user_id).values(rights=left))
        bind.execute(
            grants.insert().values(
                id=uuid4().hex,
                office_id=office_id,
                user_id=user_id,
                reason="diberikan sebelum hak ini berbatas waktu",
                granted_by_name="mesin",
                ends_on=(moment + timedelta(days=90)).date(),
                granted_at=moment,
            )
        )


def _create(name: str, *parts: sa.Column[Any] | sa.Constraint, key: str = "id") -> None:
    """A table of an office: its rows carry `office_id`, indexed."""
    op.create_table(
        name,
        *parts,
        sa.Column("office_id", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=f"fk_{name}_office_id"),
        sa.PrimaryKeyConstraint(key, name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_office_id", name, ["office_id"])


def _of(table: str, column: str, other: str, gone: str | None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete=gone)


def _user(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(32), nullable=False)


def _moment(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
