"""Every setting of the program: `WLK_*` variables over one TOML file over the defaults here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from pydantic import Field, PositiveInt, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

CONFIG_FILE_VARIABLE = "WLK_CONFIG"


class Settings(BaseSettings):
    """Defaults serve one office on one machine. Sizes in megabytes, times in seconds."""

    model_config = SettingsConfigDict(env_prefix="WLK_", extra="forbid", frozen=True)

    data: Path = Field(Path("data"), description="folder of database, originals and derived pictures")
    database_url: SecretStr | None = Field(None, description="PostgreSQL; an SQLite file in `data` when empty")
    jobs_url: SecretStr | None = Field(None, description="the job engine's own database; an SQLite file when empty")

    blobs_url: SecretStr | None = Field(None, description="S3-compatible store of originals; `data`/blobs when empty")

    lang: Literal["id", "en"] = "id"
    desk_name: str = "Meja Berkas"
    office_name: str = "Kantor Contoh"
    host: str = "127.0.0.1"
    port: int = 8000
    secure_cookie: bool = False
    public_url: str | None = Field(None, description="the address people type, when a proxy stands before the desk")
    session_idle_min: PositiveInt = 30

    oidc_issuer: str | None = Field(None, description="OpenID Connect provider; none: log-in by password only")
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = Field(None, description="none: a public client, PKCE alone")
    oidc_claim: str = Field("preferred_username", description="the claim that holds the log-in name of this desk")
    oidc_scope: str = "openid profile email"
    oidc_label: str = Field("Masuk dengan akun dinas", description="what stands on the button")

    jobs: PositiveInt = Field(default_factory=lambda: os.cpu_count() or 1, description="pages read at the same time")
    max_file_mb: PositiveInt = 200
    max_pages: PositiveInt = 1000
    max_batch_pages: PositiveInt = Field(5000, description="pages of one file that comes in an archive box")
    max_megapixels: PositiveInt = 150
    page_timeout_s: PositiveInt = 120
    worker_memory_mb: PositiveInt = Field(3000, description="address space of one reading process")
    tasks_per_child: PositiveInt = Field(200, description="pages after which a reading process is replaced")

    sample_figures: bool = Field(
        True, description="with sample documents: invented offices for Pengawasan too; false takes them away"
    )
    watch_folder: Path | None = Field(None, description="folder that scanners write into; its files go into boxes")
    watch_office: str | None = Field(None, description="name or id of its office; the first one when empty")

    retention_years: dict[str, float] = Field(
        default_factory=dict, description="when files may be erased: type, type.state, *, refused, discarded (years)"
    )
    tls_cert: Path | None = Field(None, description="certificate chain (PEM): the desk speaks HTTPS by itself")
    tls_key: Path | None = Field(None, description="its private key (PEM)")

    metrics_local: bool = Field(False, description="programs of this machine see /metrics without a key")
    log: Literal["json", "text"] = Field("json", description="how a line of the log is written, on standard error")
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments first, then the environment, then the file named by WLK_CONFIG (default: wlk.toml)."""
        file = Path(os.environ.get(CONFIG_FILE_VARIABLE, "wlk.toml"))
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=file)

    @property
    def own_confidence(self) -> Path:
        """The office's own calibration, where `wlk calibrate --decided` has made one."""
        return self.data.resolve() / "confidence.json"

    @property
    def app_url(self) -> str:
        """SQLAlchemy address of the program's own database."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data.resolve() / 'app.sqlite'}"

    @property
    def job_engine_url(self) -> str:
        if self.jobs_url is not None:
            return self.jobs_url.get_secret_value()
        return f"sqlite:///{self.data.resolve() / 'jobs.sqlite'}"
