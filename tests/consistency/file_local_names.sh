#!/usr/bin/env bash
# usage: file_local_names.sh ROOT: what a source file keeps to itself (functions, constants, types of an anonymous
# namespace) has a name of its own in its library, because unity builds compile several files as one.
set -euo pipefail
cd "$1"

# Complains of names that several of FILES declare at the left margin of an anonymous namespace, where clang-format puts
# all of them. An alias may be there twice if it means the same.
check_library() {
  perl -e '
    my ($library, @files) = @ARGV;
    my (%places, %meanings);
    for my $file (@files) {
      open my $in, "<", $file or die "$file: $!";
      my ($inside, $raw) = (0, 0);
      while (<$in>) {
        if ($raw) { $raw = !/\)[a-z]*"/; next }
        $raw = /R"[a-z]*\((?!.*\)[a-z]*")/;
        if (/^namespace \{/) { $inside = 1; next }
        if (/^\}  \/\/ namespace$/) { $inside = 0; next }
        next if !$inside || !/^[A-Za-z_\[]/ || /^[A-Z_]+\(/;
        next if /^(using (enum|namespace)\b|template\b|namespace\b|extern\b|static_assert\b|public:|private:)/;
        my $meaning = /^using (\w+) = (.*)/ ? $2 : /^using ([\w:]+);/ ? $1 : "its own in $file";
        s/\[\[.*?\]\]\s*//g;
        1 while s/<[^<>()]*>//g;
        1 while s/<[^<>]*>//g;
        my $name = /^(?:struct|class|enum class|enum|union)\s+(\w+)/ ? $1
                 : /^using (\w+) =/                                  ? $1
                 : /^using [\w:]+::(\w+);/                           ? $1
                 : /^[^({=]*::~?\w+\s*\(/                            ? undef
                 : /^[^({=]*?\b(\w+)\s*\(/                           ? $1
                 : /\b(\w+)(?:\[\w*\])?\s*(?:[={;]|$)/               ? $1 : undef;
        next if !defined $name || $name eq "operator";
        $places{$name}{$file} = 1;
        $meanings{$name}{$meaning} = 1;
      }
    }
    my $status = 0;
    for my $name (sort keys %places) {
      my @where = sort keys %{$places{$name}};
      next if @where < 2 || keys %{$meanings{$name}} == 1;
      print STDERR "$library: several files have a \x27$name\x27 of their own: @where\n";
      $status = 1;
    }
    exit $status' "$@"
}

status=0
# A library is what one sqlgen_layer takes, less the folders in it that are libraries themselves; so is a folder of tests.
libraries=$(perl -ne 'print "src/$1\n" if /^sqlgen_layer\(\w+ DIR (\S+)/' src/CMakeLists.txt)
for library in $libraries tests/unit/* tests/harness tests/runner tests/cli; do
  apart=()
  for other in $libraries; do
    case $other in "$library"/*) apart+=(-not -path "$other/*") ;; esac
  done
  mapfile -t files < <(find "$library" -name '*.cpp' "${apart[@]}" | sort)
  if [ "${#files[@]}" -ne 0 ]; then
    check_library "$library" "${files[@]}" || status=1
  fi
done
exit "$status"
