.DEFAULT_GOAL := help
.PHONY: help run build test box bench conformance fuzz crash-test history faults country format clean

PORT ?= 8080
DATA ?= data
KILLS ?= 100
# The Swift library is linked in: one file to carry to a village box, and calls that cost less.
RELEASE := -c release --static-swift-stdlib --explicit-target-dependency-import-check error
BINARY = .build/release/kurak

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: build ## serve on 127.0.0.1; PORT=8080 DATA=data DEMO=1
	@$(BINARY) serve --data "$(DATA)" --listen "127.0.0.1:$(PORT)" $(if $(DEMO),--demo)

build: ## the release binary, after the Debian packages it needs
	@scripts/install-packages run
	@swift build $(RELEASE) --product kurak

test: ## everything that must hold before a change lands
	@scripts/test

bench: ## this program beside Kolibri, OpenSlides, plain C and pgbench; BENCH_SECONDS=6
	@scripts/install-packages bench
	@swift build $(RELEASE) --product kurak
	@bench/run
	@bench/writes
	@bench/proposals
	@bench/growth
	@bench/school
	@bench/budgets
	@bench/committees
	@bench/groups
	@bench/phones --minutes 2
	@bench/hand
	@bench/matching

box: build ## a village box and three phones as networks of this machine; needs root
	@scripts/village-box-test

conformance: ## every real election in KURAK_DATA against what is known of it
	@scripts/conformance

fuzz: ## each parser under random input for a minute; SECONDS_EACH=60
	@scripts/install-packages run
	@scripts/fuzz

crash-test: build ## kill -9 under load, again and again, on both engines; KILLS=100
	@scripts/crash-test --engine sqlite -n $(KILLS)
	@scripts/crash-test --engine postgresql -n $(KILLS)
	@scripts/with-postgres scripts/copy-crash-test -n $(KILLS)

history: build ## many devices at once while servers die: every history linearizable; SECONDS=300
	@scripts/history-test --engine sqlite --seconds $(or $(SECONDS),300)
	@scripts/history-test --engine postgresql --seconds $(or $(SECONDS),300)

faults: build ## full disk, locked folder, second process, clocks of 1970 and of ten years on
	@scripts/install-packages test
	@scripts/fault-test

country: build ## two servers, HAProxy, pgbouncer, primary and replica on this machine; some are killed
	@scripts/install-packages country
	@scripts/run-country

format: ## put the Swift sources in order
	@git ls-files -z --cached --others --exclude-standard -- '*.swift' \
	  | xargs -0 swift format -i --parallel

clean: ## what was built and cached; never the data
	@rm -rf .build .cache
