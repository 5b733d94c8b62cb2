#!/bin/sh
# The npm that the sandboxed n8n finds. n8n installs a community package with `npm view` and
# `npm pack` of `name@version`, always from the public registry (another one needs a paid licence).
# For a package whose tarball lies in SANDBOX_REGISTRY these two are answered from there;
# everything else goes to the real npm, which stands further down the PATH.
PATH=${PATH#*:}
tarball=$SANDBOX_REGISTRY/$2.tgz
if [ -f "$tarball" ]; then
	case $1 in
		view) echo "\"${2##*@}\"" && exit ;;
		pack) exec npm pack "$tarball" --quiet ;;
	esac
fi
exec npm "$@"
