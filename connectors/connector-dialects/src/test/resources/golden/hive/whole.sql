SELECT COUNT(*) `a0`
FROM `shop`.`Orders "2"`;

SELECT COUNT(`t`.`x0` - `t1`.`m0`) `a0`, MIN(`t1`.`m0`) `a1`, AVG(`t`.`x0` - `t1`.`m0`) `a2`, SUM((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`)) `a3`, SUM((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`)) `a4`, SUM((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`) * ((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`))) `a5`
FROM (SELECT CASE WHEN CAST(`score` AS STRING) NOT IN ('NaN', 'Infinity', '-Infinity') THEN `score` ELSE NULL END `x0`
FROM `shop`.`Orders "2"`) `t`,
(SELECT AVG(CASE WHEN CAST(`score` AS STRING) NOT IN ('NaN', 'Infinity', '-Infinity') THEN `score` ELSE NULL END) `m0`
FROM `shop`.`Orders "2"`) `t1`;
