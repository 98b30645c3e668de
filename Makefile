# Two commands on a fresh machine: `make run` and `make test`. Both go through bootstrap.py, as bootstrap.sh does.
.PHONY: run test check bundle samples bench prove lock evaluate pipeline

PY := .venv/bin/python

run:            ## set up, migrate, load a few sample documents, serve the desk on http://127.0.0.1:8000
	@sh bootstrap.sh run
test:           ## set up with what tests need, then every check and test
	@sh bootstrap.sh test
check:          ## the static checks alone
	$(PY) -m ruff check . && $(PY) -m ruff format --check . && $(PY) -m mypy && .venv/bin/lint-imports
samples:        ## make the committed small set again, byte for byte
	$(PY) -m samples small
bench:          ## speed and memory as ratios to raw tesseract and OCRmyPDF, in one run
	$(PY) -m extractor.evaluate.bench
evaluate:       ## measure on fresh documents of the test families
	$(PY) -m samples make --split test --out data/measure && .venv/bin/wlk evaluate data/measure
pipeline:       ## train the small tagger of names again (one thread, about two CPU minutes)
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PY) -m samples.prose.train
prove:          ## the long proofs in full size
	WLK_PROVE=full $(PY) -m pytest -m slow
bundle:         ## everything an office without internet needs, for a USB stick: make bundle DIR=...
	@python3 deploy/bundle.py "$(or $(DIR),dist/wlk-bundle)"
lock:           ## resolve the hash-locked requirements again (needs uv on PATH)
	uv pip compile -q pyproject.toml --extra oidc --extra s3 --group build --generate-hashes --no-emit-index-url --no-header -o requirements.lock
	uv pip compile -q pyproject.toml --extra oidc --extra s3 --group build --group samples --group test --generate-hashes --no-emit-index-url --no-header -o requirements-test.lock
