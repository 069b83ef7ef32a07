# `make run` and `make test` do all the set-up there is; `make help` lists the rest. For GNU make 3.81 and newer.

VENV ?= .venv
PYTHON ?=
JOBS ?= 2
ARGS ?=
UPGRADE ?=
SHARED ?= ../shared
SUGGEST ?= 20

PY = $(VENV)/bin/python
PYTEST = $(PY) -m pytest -n $(JOBS) $(ARGS)
USUAL = not torture and not bench and not walk
QT_FREE = tests/core tests/store tests/articles tests/exchange
UV = uv==0.13.9

.DEFAULT_GOAL := help
.PHONY: help run setup setup-test test lint format translations bench torture walk pictures score lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile
	@echo "  PYTHON=python3.12 names the Python to use, VENV=.venv-3.12 the folder of its environment."

run: setup ## open the window; without a display, do the main job on the sample articles
	@$(PY) -m reader.run

setup: ## make the environment that running needs (also done by make run)
	@sh -c "$$SETUP" setup requirements.lock

setup-test: ## make the environment that testing needs (also done by make test)
	@sh -c "$$SETUP" setup requirements-test.lock

test: lint ## lint, then all tests but torture, bench and walk; the core's run with Qt blocked
	NEWSGLOSS_NO_QT=1 $(PYTEST) -p no:pytest-qt -m "$(USUAL)" $(QT_FREE)
	$(PYTEST) -m "$(USUAL)" tests $(QT_FREE:%=--ignore=%)

lint: setup-test ## check style, types and the direction of imports
	$(PY) -m ruff check --quiet .
	$(PY) -m ruff format --check --quiet .
	$(PY) -m mypy --no-error-summary
	$(VENV)/bin/lint-imports --no-logo --no-cache

format: setup-test ## put the code into its form
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

translations: setup-test ## list new words in resources/translations, and pack what is translated
	@mkdir -p build
	$(PY) -m reader.ui.translation > build/tables.py
	$(VENV)/bin/pyside6-lupdate -silent -locations none -no-obsolete build/tables.py \
	    $$(find reader -name '*.py' | sort) -ts resources/translations/newsgloss_de.ts
	$(VENV)/bin/pyside6-lupdate -silent -locations none -no-obsolete -pluralonly build/tables.py \
	    $$(find reader -name '*.py' | sort) -ts resources/translations/newsgloss_en.ts
	for language in de en; do \
	    $(VENV)/bin/pyside6-lrelease -silent -nounfinished resources/translations/newsgloss_$$language.ts; \
	done

bench: setup-test ## measure the core against bare sqlite3 and csv, and the page; ARGS=core or ARGS="page --size 4000"
	$(PY) -m benchmarks $(ARGS)

torture: setup-test ## many rounds of what must never lose data; takes long
	$(PYTEST) --dist worksteal -m torture --hypothesis-profile=torture

walk: setup-test ## a day's work in a real window, by keys and by mouse; wants Xvfb, xdotool, openbox and SHARED
	$(PY) -m pytest -m walk tests/walk $(ARGS)

pictures: setup-test ## draw the pictures in docs/pictures anew
	$(PY) -m tests.walk.pictures

score: setup ## score fields and blocks on pages in SHARED, and suggestions; SUGGEST=all for 300 articles, =no for none
	@test -f $(SHARED)/articles/score.py || { echo "There is no $(SHARED)/articles/score.py here to score with."; exit 1; }
	@for variant in full sel seed; do \
	    echo "$$variant"; $(PY) $(SHARED)/articles/score.py --python $(PY) --variant $$variant $(ARGS) || exit 1; \
	done
	@$(PY) -m benchmarks.page_files build/unseen unseen
	@for variant in full sel; do \
	    echo "unseen, $$variant"; \
	    $(PY) $(SHARED)/articles/score.py --cases build/unseen --python $(PY) --variant $$variant || exit 1; \
	done
	@if [ "$(SUGGEST)" = no ]; then :; \
	elif [ -f $(SHARED)/corpora/simulate.py ]; then \
	    echo "suggestions, $(SUGGEST) articles"; \
	    NEWSGLOSS_TRAINING=wait $(PY) $(SHARED)/corpora/simulate.py $(SHARED)/corpora/worldwide_en --python $(PY) \
	        --limit $(SUGGEST:all=0); \
	else echo "There is no $(SHARED)/corpora/simulate.py here to score suggestions with."; fi

lock: setup ## remake both lock files; UPGRADE=--upgrade takes newer versions
	$(PY) -m pip install -qq --disable-pip-version-check --upgrade --target build/uv $(UV)
	UV_CUSTOM_COMPILE_COMMAND="make lock" build/uv/bin/uv pip compile --quiet --universal --generate-hashes $(UPGRADE) \
	    --python-version 3.11 pyproject.toml --output-file requirements.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" build/uv/bin/uv pip compile --quiet --universal --generate-hashes $(UPGRADE) \
	    --python-version 3.11 pyproject.toml --group test --constraints requirements.lock --output-file requirements-test.lock

clean: ## remove what the tools leave behind; the environment stays
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find annotations reader resources tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

# Makes $VENV from the lock file $1, unless it is there, whole, and made from the locks as they stand. Copies of the
# locks inside $VENV say what it was made from; $VENV/unfinished is there as long as it cannot be relied on.
define SETUP
set -eu
lock=$$1
fits='import ensurepip, sqlite3, sys, venv
sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 14) and sqlite3.sqlite_version_info >= (3, 40)))'

# Prints the first Python that fits, newest first. A name alone proves nothing: the shims of pyenv may fail to run.
find_python() {
    for name in $${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
        case $$name in */*) "$$name" -c "$$fits" 2>/dev/null && { echo "$$name"; return; } || continue ;; esac
        IFS=:
        for folder in $$PATH $${HOME:-}/.pyenv/versions/*/bin; do
            "$$folder/$$name" -c "$$fits" 2>/dev/null && { echo "$$folder/$$name"; return; }
        done
        unset IFS
    done
    echo "Newsgloss needs Python 3.11, 3.12, 3.13 or 3.14, with its venv module and SQLite 3.40 or newer." >&2
    [ -z "$$PYTHON" ] && echo "None was found. To install one:" >&2 || echo "$$PYTHON is none. To install one:" >&2
    echo "    Debian, Ubuntu:  apt-get install python3 python3-venv" >&2
    echo "    Fedora:          dnf install python3" >&2
    echo "    macOS:           brew install python3" >&2
    echo "Or name one: make PYTHON=/path/to/python3" >&2
    return 1
}

version() { "$$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }
made_from() { cmp -s "$$1" "$$VENV/$$1"; }

# True when the environment can be kept, although it may still lack the packages for testing.
usable() {
    [ ! -e "$$VENV/unfinished" ] && version "$$VENV/bin/python" >/dev/null && made_from requirements.lock || return 1
    [ ! -e "$$VENV/requirements-test.lock" ] || made_from requirements-test.lock || return 1
    [ -z "$$PYTHON" ] || [ "$$(version "$$python")" = "$$(version "$$VENV/bin/python")" ]
}

python=
[ -z "$$PYTHON" ] || python=$$(find_python)
if usable; then
    ! made_from "$$lock" || exit 0
    touch "$$VENV/unfinished"
else
    python=$${python:-$$(find_python)}
    if [ -n "$$(ls -A "$$VENV" 2>/dev/null)" ] && [ ! -e "$$VENV/pyvenv.cfg" ] && [ ! -e "$$VENV/unfinished" ]; then
        echo "$$VENV holds files that are no Python environment; it was left as it is. Choose another VENV." >&2
        exit 1
    fi
    echo "Making $$VENV with Python $$(version "$$python")."
    rm -rf "$$VENV"
    mkdir -p "$$VENV"
    touch "$$VENV/unfinished"
    "$$python" -m venv "$$VENV"
fi
echo "Installing what $$lock lists; this may take some minutes, once."
"$$VENV/bin/python" -m pip install -qq --disable-pip-version-check --no-input --only-binary :all: \
    --require-hashes --requirement "$$lock" || { echo "The set-up is not finished; the next make goes on with it." >&2; exit 1; }
for made in requirements.lock "$$lock"; do cp "$$made" "$$VENV"; done
rm "$$VENV/unfinished"
endef
export SETUP VENV PYTHON
