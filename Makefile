# make run    sets up .venv and opens the window        make test   sets up .venv and passes every check
# Set-up is done by scripts/setup.sh, which costs nothing when nothing changed.

PYTHON_IN_VENV = .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test bench screenshots translations setup setup-test clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

run: setup ## open the window; ARGS="my.csv" opens a file with it
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then sh scripts/system_libraries.sh window; fi
	@$(PYTHON_IN_VENV) scripts/run.py $(ARGS)

test: setup-test ## format, types, import rules, translations and every test
	@sh scripts/system_libraries.sh offscreen
	@$(PYTHON_IN_VENV) scripts/check.py $(ARGS)

bench: setup-test ## what is measured, against what a person would use instead
	@sh scripts/system_libraries.sh offscreen
	@$(PYTHON_IN_VENV) -m benchmarks $(ARGS)

screenshots: setup ## pictures of the real window, on a virtual screen where there is none
	@sh scripts/system_libraries.sh screenshots
	@sh scripts/with_screen.sh $(PYTHON_IN_VENV) scripts/screenshots.py $(ARGS)

translations: setup ## read the texts of the sources into gui/translations, and compile them
	@$(PYTHON_IN_VENV) scripts/translations.py update

setup: ## .venv with what the program runs on (done by the others as needed)
	@sh scripts/setup.sh

setup-test:
	@sh scripts/setup.sh test

clean: ## remove .venv and what tools leave behind
	rm -rf .venv .ruff_cache .mypy_cache .pytest_cache .import_linter_cache .hypothesis build dist stepfit.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
