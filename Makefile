# Everything a newcomer needs: `make demo` and `make test`. Only Python 3.11 or newer and make have to be there.

# The first Python that is new enough; make PYTHON=/path/to/python names another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := build/demo
SECONDS ?= 600
SIZE ?= 40
# A folder of news articles of your own.
EVALUATION ?= evaluation
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-build-isolation
# The releases that requirements/ names, and no file with another hash.
LOCKED := $(INSTALL) --require-hashes --requirement
EXTRAS := fuzz mutation spark tables train
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --exclude-newer 7days \
	--annotation-style line --custom-compile-command 'make lock'
# Environments of other Pythons and other releases: what is tested there needs neither a browser nor a cluster.
OTHER := build/other
SBOM := build/sbom
THERE := --ignore=tests/browser
# Each line of dots ends with how much is done; the slowest tests are named at the end.
PYTEST := $(BIN)/pytest -n auto --dist worksteal --durations=12 --durations-min=2

# Tests start the program hundreds of times, and without bytecode on disk each start compiles all of it: a third of a second.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test check lint types imports browser unit test-spark coverage mutation quality bench torture fuzz mutations golden pictures train tables rebuild test-python test-lowest test-newest lock audit sbom wheel dist clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(READY): pyproject.toml requirements/dev.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found; make PYTHON=/path/to/python names one" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "making $(VENV)"; $(PYTHON) -m venv $(VENV); }
	@echo "installing discrepancy and its tools into $(VENV)"
	@$(LOCKED) requirements/dev.txt
	@$(INSTALL) --no-deps --editable .
	@touch $@

demo: $(READY)  ## the report over seeds/, printed and written to build/demo/, and the life of a decision
	@$(BIN)/discrepancy check seeds --no-store --fail-on never
	@echo
	@$(BIN)/discrepancy report seeds --no-store --out $(DEMO)
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh docs/decision.sh

test: lint types imports unit  ## everything that CI checks

check: lint types imports  ## the same for everyday work: without browser, attack and Office tests, and without those of many seconds
	@echo "== pytest, without what takes long"
	@$(PYTEST) -m 'not spark and not office and not slow' --ignore=tests/browser --ignore=tests/attacks

lint: $(READY)  ## ruff
	@echo "== ruff"
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet

types: $(READY)  ## mypy --strict
	@echo "== mypy"
	@$(BIN)/mypy --no-error-summary

imports: $(READY)  ## who may import whom
	@echo "== import contracts"
	@$(BIN)/lint-imports

browser:  ## chromium for the tests of the page, where it is missing and may be installed (root, apt-get)
	@command -v chromium >/dev/null || test -n "$$CHROMIUM" || if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
		echo "installing chromium" && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null || \
		echo "chromium could not be installed: the page is not tested in a browser" >&2; \
	else echo "no chromium: the page is not tested in a browser (apt-get install chromium, or CHROMIUM=/path/to/it)" >&2; fi

unit: $(READY) browser  ## pytest, on every core
	@echo "== pytest, all tests"
	@$(PYTEST)

test-spark: $(READY)  ## the cluster engine, on a real master and worker of this machine (installs the extra, and Java where none is found)
	@$(LOCKED) requirements/spark.txt
	@java -version >/dev/null 2>&1 || test -x "$$JAVA_HOME/bin/java" || { echo "installing a Java runtime"; apt-get update -qq && apt-get install -qq -y openjdk-17-jre-headless >/dev/null; }
	@$(BIN)/pytest -m spark tests/engines

test-python: $(READY)  ## the tests under another Python, a browser's and a cluster's apart: make test-python PYTHON=python3.13
	@$(BIN)/uv venv --quiet --clear --python '$(PYTHON)' $(OTHER)/python
	@$(BIN)/uv pip install --quiet --python $(OTHER)/python --no-build-isolation --require-hashes --requirement requirements/dev.txt
	@$(BIN)/uv pip install --quiet --python $(OTHER)/python --no-build-isolation --no-deps --editable .
	@$(OTHER)/python/bin/python -m pytest $(THERE)

test-lowest: $(READY)  ## the same tests with the lowest releases that pyproject.toml allows
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(OTHER)/lowest
	@$(BIN)/uv pip compile --quiet --no-header --resolution lowest-direct --extra all pyproject.toml --output-file $(OTHER)/lowest.txt
	@$(BIN)/uv pip install --quiet --python $(OTHER)/lowest --constraints $(OTHER)/lowest.txt --editable '.[dev]'
	@$(OTHER)/lowest/bin/python -m pytest $(THERE)

test-newest: $(READY)  ## the same tests with the newest releases, locked or not
	@$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(OTHER)/newest
	@$(BIN)/uv pip install --quiet --python $(OTHER)/newest --upgrade --editable '.[dev]'
	@$(OTHER)/newest/bin/python -m pytest $(THERE)

coverage: $(READY) browser  ## which lines and branches the tests reach; fails below what pyproject.toml asks for (minutes)
	@rm -rf build/coverage && mkdir -p build/coverage
	@$(BIN)/coverage run -m pytest -n auto --dist worksteal
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report

mutation: $(READY)  ## whether a test notices when the rooms of judging and deciding are changed; SIZE=40 mutants of each file, 0 for all
	@$(LOCKED) requirements/mutation.txt
	@$(BIN)/python -m tests.torture.mutants --size $(SIZE) $(ROOMS)

quality: $(READY)  ## facts, conflicts, variants and traps against gold, in one table
	@$(BIN)/python -m benchmarks.quality

bench: $(READY) browser  ## what each stage costs an article beside the figures kept last, then the speed of extraction, of a whole run, and of the page
	@$(BIN)/python -m benchmarks.stages
	@$(BIN)/python -m benchmarks.speed --peers --worst
	@$(BIN)/python -m benchmarks.flags
	@$(BIN)/python -m benchmarks.pages

torture: $(READY)  ## minutes of it: writers of flags, store and review killed at random and at every system call, decisions held against edits
	@$(BIN)/python -m tests.torture.flags 500
	@$(BIN)/python -m tests.torture.store 500
	@$(BIN)/python -m tests.torture.review 500
	@$(BIN)/python -m tests.torture.newsroom 500
	@$(BIN)/python -m tests.torture.calls
	@$(BIN)/python -m tests.torture.histories 200

fuzz: $(READY)  ## SECONDS=600 of inputs that nobody thought of, shared by all readers, scans, kinds, files and requests, and a quarter as long for the slowest hostile text
	@$(LOCKED) requirements/fuzz.txt
	@$(BIN)/python -m tests.fuzz.run $(SECONDS) $(TARGETS)
	@$(BIN)/python -m benchmarks.slowest $$(($(SECONDS) / 4))

mutations: $(READY)  ## articles of a folder and 10,000 mutations of them through check: make mutations EVALUATION=folder
	@$(BIN)/python -m benchmarks.mutations $(EVALUATION)

golden: $(READY)  ## write reports/ anew from seeds/
	@$(BIN)/python -m benchmarks.golden

pictures: $(READY) browser  ## docs/pictures/ anew: the pages as they look in Chromium, over written stories
	@$(BIN)/python -m benchmarks.pictures

tables: $(READY)  ## make discrepancy/lang/en/data/ anew from the registries (needs npm and the network)
	@$(LOCKED) requirements/tables.txt
	@for table in $$(ls tables/*.py | xargs grep -l '__main__' | xargs -n 1 basename | sed 's/\.py$$//'); do $(BIN)/python -m tables.$$table; done

train: $(READY)  ## discrepancy/models/ anew from judged stories: make train EVALUATION=folder with wild/, real/ and cases*.csv
	@$(LOCKED) requirements/train.txt
	@$(BIN)/python -m training $(EVALUATION)

rebuild: golden  ## everything that is generated from what the program says (tables apart)

lock: $(READY)  ## requirements/ anew, from the newest releases that are a week old (needs the network)
	@$(LOCK) pyproject.toml --extra all --output-file requirements/run.txt
	@$(LOCK) pyproject.toml --extra dev --constraints requirements/run.txt --output-file requirements/dev.txt
	@echo hatchling | $(LOCK) --constraints requirements/dev.txt --output-file requirements/build.txt -
	@for extra in $(EXTRAS); do \
		$(LOCK) pyproject.toml --extra dev --extra $$extra --constraints requirements/dev.txt --output-file requirements/$$extra.txt || exit 1; done

audit: $(READY)  ## known holes in what requirements/ locks (asks the advisory database; fails where it does not answer)
	@$(BIN)/python -m benchmarks.audit requirements/*.txt

sbom: $(READY)  ## build/sbom/discrepancy.cdx.json: what a release is made of and under which licences, as CycloneDX
	@$(BIN)/python -m venv --clear --without-pip $(SBOM)/environment
	@$(BIN)/python -m pip --python $(SBOM)/environment/bin/python install -qq --disable-pip-version-check --no-compile --require-hashes --requirement requirements/run.txt
	@$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --mc-type application --output-reproducible --validate \
		--output-file $(SBOM)/discrepancy.cdx.json $(SBOM)/environment/bin/python

wheel: $(READY)  ## dist/*.whl
	@$(BIN)/python -m build --no-isolation --wheel --outdir dist

dist: $(READY)  ## dist/*.whl and the source, as released
	@$(BIN)/python -m build --no-isolation --outdir dist

clean:  ## what make has made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
