import html
print(html.escape('<a href="x">&\'</a>'), html.unescape("&lt;b&gt; &amp; &#39;"), html.escape("'", quote=False))
# expect: &lt;a href=&quot;x&quot;&gt;&amp;&#x27;&lt;/a&gt; <b> & ' '
