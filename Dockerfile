# The desk and its worker in one container. Same Debian release as the tested one; no compiler, no root, no network at run time.
FROM debian:12-slim

RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 python3-venv tesseract-ocr tesseract-ocr-ind tesseract-ocr-eng tesseract-ocr-osd \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /var/lib/wlk --uid 10001 wlk

WORKDIR /opt/wlk
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN python3 -m venv .venv \
 && .venv/bin/python -m pip install --no-cache-dir --quiet --no-deps --require-hashes --only-binary :all: -r requirements.lock
COPY extractor ./extractor
COPY models ./models
COPY samples/small ./samples/small
RUN .venv/bin/python -m pip install --no-cache-dir --quiet --no-deps --no-build-isolation --no-index . \
 && install -d -o wlk /var/lib/wlk/data

USER wlk
ENV OMP_THREAD_LIMIT=1 WLK_DATA=/var/lib/wlk/data WLK_HOST=0.0.0.0
VOLUME /var/lib/wlk/data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["/opt/wlk/.venv/bin/python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["/opt/wlk/.venv/bin/wlk", "serve"]
