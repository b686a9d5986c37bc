SELECT CAST(DATE_TRUNC('day', DATEADD(second, 7200, "booked")) AS DATE) AS "window_start", COUNT(*) AS "a0"
FROM "shop"."Orders ""2"""
WHERE "booked" >= TIMESTAMP '2025-06-01 22:00:00.000000' AND "booked" < TIMESTAMP '2025-06-02 22:00:00.000000'
GROUP BY CAST(DATE_TRUNC('day', DATEADD(second, 7200, "booked")) AS DATE);
