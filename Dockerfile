# discrepancy for CI and for the desk: docs/container.md says how to run it.
ARG PYTHON=3.13-slim-bookworm

FROM python:${PYTHON} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
COPY requirements/ requirements/
# What runs, and what builds the wheel, are the releases that requirements/ names by hash. Bytecode is made here: later nothing can be written.
RUN python -m venv /opt/discrepancy && /opt/discrepancy/bin/pip install --require-hashes --requirement requirements/run.txt
RUN python -m venv /opt/tools && /opt/tools/bin/pip install --require-hashes --requirement requirements/build.txt
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY rules/ rules/
COPY discrepancy/ discrepancy/
RUN /opt/tools/bin/pip wheel --no-deps --no-build-isolation --wheel-dir dist . \
    && /opt/discrepancy/bin/pip install --no-deps dist/*.whl

FROM python:${PYTHON}
# git for --since and for who decides; --build-arg PACKAGES="git libreoffice-writer-nogui" reads old .doc files too.
ARG PACKAGES=git
RUN if [ -n "${PACKAGES}" ]; then apt-get update && apt-get install --yes --no-install-recommends ${PACKAGES} && rm -rf /var/lib/apt/lists/*; fi
COPY --from=build /opt/discrepancy /opt/discrepancy
ENV PATH=/opt/discrepancy/bin:$PATH HOME=/tmp XDG_CACHE_HOME=/tmp/cache PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
WORKDIR /work
ENTRYPOINT ["discrepancy"]
CMD ["--help"]
