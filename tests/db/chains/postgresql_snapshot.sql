WITH rel AS (
  SELECT c.*, n.nspname, n.nspname || '.' || c.relname AS full_name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
)
SELECT replace(line, E'\n', ' ') FROM (
  SELECT 'schema ' || nspname || coalesce(' -- ' || obj_description(oid, 'pg_namespace'), '') AS line FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema'
      AND (nspname <> 'public' OR obj_description(oid, 'pg_namespace') <> 'standard public schema')
  UNION ALL
  SELECT 'relation ' || full_name || ' ' || concat(relkind, relpersistence, relreplident, relrowsecurity, relforcerowsecurity) || coalesce(' ' || (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(reloptions) o), '')
      || coalesce(' bound ' || pg_get_expr(relpartbound, oid), '') || coalesce(' key ' || pg_get_partkeydef(oid), '')
      || coalesce(' -- ' || obj_description(oid, 'pg_class'), '') FROM rel
  UNION ALL
  SELECT 'column ' || r.full_name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || ' ' || a.attidentity::text || a.attgenerated::text
      || CASE WHEN r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND NOT r.relispartition AND NOT EXISTS (SELECT 1 FROM pg_inherits h WHERE h.inhrelid = r.oid)
              THEN ' #' || (rank() OVER (PARTITION BY r.oid ORDER BY a.attnum))::text ELSE '' END
      || ' ' || concat(a.attinhcount, a.attislocal) || coalesce(' collate ' || nullif(a.attcollation, t.typcollation)::regcollation::text, '')
      || coalesce(' statistics ' || nullif(a.attstattarget, -1)::text, '') || coalesce(' storage ' || nullif(a.attstorage, t.typstorage)::text, '')
      || coalesce(' -- ' || col_description(r.oid, a.attnum), '')
    FROM rel r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum WHERE r.relkind NOT IN ('i', 'I', 'S')
  UNION ALL
  SELECT 'shown ' || r.full_name || '.' || a.attname || ' ' || pg_get_expr(d.adbin, d.adrelid)
    FROM rel r JOIN pg_attribute a ON a.attrelid = r.oid JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum WHERE r.relkind IN ('r', 'p')
  UNION ALL
  SELECT 'check ' || r.full_name || '.' || conname || ' ' || pg_get_expr(conbin, conrelid) || ' / ' || pg_get_expr(conbin, conrelid, true)
    FROM pg_constraint c JOIN rel r ON r.oid = c.conrelid WHERE contype = 'c'
  UNION ALL
  SELECT 'predicate ' || r.full_name || ' ' || pg_get_expr(indpred, indrelid) FROM pg_index i JOIN rel r ON r.oid = i.indexrelid WHERE indpred IS NOT NULL
  UNION ALL
  SELECT 'element ' || r.full_name || ' ' || n || ' ' || pg_get_indexdef(i.indexrelid, n, true)
    FROM pg_index i JOIN rel r ON r.oid = i.indexrelid, generate_series(1, i.indnkeyatts) n WHERE i.indkey[n - 1] = 0
  UNION ALL
  SELECT 'constraint ' || coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text) || ' ' || conname || ' ' || contype::text || ' ' || pg_get_constraintdef(oid)
      || ' ' || concat(conislocal, coninhcount, connoinherit AND contype = 'c') || coalesce(' -- ' || obj_description(oid, 'pg_constraint'), '')
    FROM pg_constraint WHERE connamespace IN (SELECT oid FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema')
      AND contype <> 't' AND NOT (contype = 'f' AND conparentid <> 0)
  UNION ALL
  SELECT 'index ' || pg_get_indexdef(i.indexrelid) || ' ' || concat(i.indisprimary, i.indisclustered, i.indisreplident, i.indisvalid)
      || coalesce(' of ' || (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = i.indexrelid), '')
    FROM pg_index i JOIN rel r ON r.oid = i.indexrelid
  UNION ALL
  SELECT 'enum ' || t.oid::regtype::text || ' ' || (SELECT string_agg(enumlabel, '|' ORDER BY enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)
      || coalesce(' -- ' || obj_description(t.oid, 'pg_type'), '')
    FROM pg_type t WHERE typtype = 'e' AND typnamespace IN (SELECT relnamespace FROM rel UNION SELECT oid FROM pg_namespace WHERE nspname IN ('public', 's1', 's2', 's3', 's4'))
  UNION ALL
  SELECT 'domain ' || t.oid::regtype::text || ' ' || concat(format_type(typbasetype, typtypmod), typnotnull, typdefault)
      || coalesce(' -- ' || obj_description(t.oid, 'pg_type'), '')
    FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace WHERE typtype = 'd' AND n.nspname IN ('public', 's1', 's2', 's3', 's4')
  UNION ALL
  SELECT 'sequence ' || s.seqrelid::regclass::text || ' ' || format_type(seqtypid, NULL) || ' ' || concat_ws(' ', seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
      || coalesce((SELECT ' owned by ' || d.refobjid::regclass::text || '.' || a.attname || d.deptype::text FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                   WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass), '')
    FROM pg_sequence s JOIN rel r ON r.oid = s.seqrelid
  UNION ALL
  SELECT 'view ' || full_name || ' ' || pg_get_viewdef(oid) FROM rel WHERE relkind IN ('v', 'm')
  UNION ALL
  SELECT 'trigger ' || pg_get_triggerdef(g.oid) || ' ' || tgenabled::text FROM pg_trigger g JOIN rel r ON r.oid = g.tgrelid WHERE NOT tgisinternal AND tgparentid = 0
  UNION ALL
  SELECT 'rule ' || pg_get_ruledef(g.oid) FROM pg_rewrite g JOIN rel r ON r.oid = g.ev_class WHERE rulename <> '_RETURN'
  UNION ALL
  SELECT 'policy ' || r.full_name || ' ' || polname || ' ' || concat(polcmd, polpermissive, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    FROM pg_policy p JOIN rel r ON r.oid = p.polrelid
  UNION ALL
  SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('public', 's1', 's2', 's3', 's4') AND prokind = 'f'
  UNION ALL
  SELECT 'inherits ' || inhrelid::regclass::text || ' ' || inhparent::regclass::text FROM pg_inherits h JOIN rel r ON r.oid = h.inhrelid
) AS lines ORDER BY 1;
