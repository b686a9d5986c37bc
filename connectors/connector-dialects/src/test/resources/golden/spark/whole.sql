SELECT COUNT(*) `a0`
FROM `shop`.`Orders "2"`;

SELECT COUNT(`t`.`x0` - `t1`.`m0`) `a0`, MIN(`t1`.`m0`) `a1`, AVG(`t`.`x0` - `t1`.`m0`) `a2`, SUM((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`)) `a3`, SUM((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`)) `a4`, SUM((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`) * ((`t`.`x0` - `t1`.`m0`) * (`t`.`x0` - `t1`.`m0`))) `a5`
FROM (SELECT CASE WHEN ABS(`score`) < DOUBLE('Infinity') THEN `score` ELSE NULL END `x0`
FROM `shop`.`Orders "2"`) `t`
CROSS JOIN (SELECT AVG(CASE WHEN ABS(`score`) < DOUBLE('Infinity') THEN `score` ELSE NULL END) `m0`
FROM `shop`.`Orders "2"`) `t1`;

SELECT SUM(`copies`) `a0`, COUNT(*) `a1`, COUNT(`$f2`) `a2`
FROM (SELECT `id` `k0`, COUNT(*) `copies`, CASE WHEN COUNT(*) = 1 THEN 1 ELSE NULL END `$f2`
FROM `shop`.`Orders "2"`
GROUP BY `id`) `t1`;
