SELECT 'piece', id, Title, code, "order", twice, kept, weight, typeof(weight) FROM pieces
UNION ALL SELECT 'use', of_part, owner, '', '', '', '', '', '' FROM uses
UNION ALL SELECT 'next', seq, name, '', '', '', '', '', '' FROM sqlite_sequence
ORDER BY 1, 2
