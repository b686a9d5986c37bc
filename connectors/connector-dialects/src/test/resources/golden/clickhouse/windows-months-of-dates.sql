SELECT toDate32(toStartOfMonth(toDateTime64(`due`, 6, 'UTC'))) AS `window_start`, COUNT(*) AS `a0`
FROM `shop`.`Orders "2"`
WHERE `due` >= toDate32('2025-06-01') AND `due` < toDate32('2025-07-01')
GROUP BY toDate32(toStartOfMonth(toDateTime64(`due`, 6, 'UTC')));
