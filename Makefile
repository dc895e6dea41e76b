# demo and test set up everything they need; the rest assumes nothing either.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
READY := $(VENV)/.ready
PAGE := src/sayso/web/index.html
NPM_READY := web/node_modules/.ready
TRAIN := .venv-train
DEMO := build/demo.db
PORT ?= 8000
TRAIN_READY := $(TRAIN)/.ready

.PHONY: demo web test lint fuzz train bench evaluate score types lock clean

# What was judged in the demo stays until `make clean`: adding the same reports again changes nothing.
demo: $(READY) $(PAGE)
	mkdir -p build
	$(BIN)/sayso add examples --store $(DEMO)
	$(BIN)/sayso serve --store $(DEMO) --port $(PORT) --open

web: $(PAGE)

test: $(READY) $(PAGE)
	cd web && npm run --silent test
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal --durations 30

lint: $(READY) $(NPM_READY)
	$(BIN)/ruff check src tests models
	$(BIN)/mypy
	$(BIN)/lint-imports
	cd web && npm run --silent check
	$(BIN)/python -m pytest -q tests/docs/test_documented.py
	$(BIN)/python -m tests.security.audit

# 10,000 hostile inputs through every door and, where a report comes of one, through the whole reading.
fuzz: $(READY)
	$(BIN)/python -W ignore -m tests.hostile.sweep

train: $(TRAIN_READY)
	$(TRAIN)/bin/python -m models.train --data $(SHARED)/data

bench: $(READY) $(PAGE)
	$(BIN)/python -m sayso.evaluation.bench
	$(BIN)/python -m sayso.evaluation.link_bench --sizes $(or $(SIZES),1000 10000)
	$(BIN)/python -m sayso.evaluation.store_bench --claims $(or $(CLAIMS),20000) --engine $(or $(ENGINE),sqlite)
	$(BIN)/python -m tests.web.bench

evaluate: $(READY)
	$(BIN)/sayso evaluate --swap

score: $(READY)
	$(BIN)/python $(SHARED)/score/score.py --data $(SHARED)/data --sayso $(BIN)/sayso --sets $(or $(SETS),seeds)

# The page's types of the interface; a test tells when they are out of date.
types: $(READY) $(NPM_READY)
	$(BIN)/python -m sayso.api > web/openapi.json
	cd web && npm run --silent types
	$(BIN)/python -m sayso.api --digests > web/src/api/schema.sums

# A stamp that is newer than the locked requirements says that the environment is as they are.
$(READY): requirements/dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m sayso.gazetteer
	touch $(READY)

# The page is built into the package; whoever installs a wheel needs no Node.
$(PAGE): $(NPM_READY) $(shell find web/src web/public -type f 2>/dev/null) web/index.html web/vite.config.ts
	cd web && npm run --silent build

$(NPM_READY): web/package-lock.json
	cd web && npm ci --no-audit --no-fund --loglevel=error
	touch $(NPM_READY)

# torch stays out of the environment that Sayso runs in: spaCy imports it where it finds it, for seconds.
$(TRAIN_READY): requirements/dev.txt requirements/train.txt pyproject.toml
	test -x $(TRAIN)/bin/python || $(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements/dev.txt
	$(TRAIN)/bin/python -m pip install --quiet -r requirements/train.txt
	$(TRAIN)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $(TRAIN_READY)

# pyicu would have to be compiled; what asks for it (a reader of another format, in the tests) does without.
lock:
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --strip-extras --unsafe-package pyicu --extra dev --output-file requirements/dev.txt pyproject.toml

clean:
	rm -rf $(VENV) $(TRAIN) build dist src/sayso/web web/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
