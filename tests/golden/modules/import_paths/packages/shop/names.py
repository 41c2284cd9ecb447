TABLE = 'article'
