SELECT DATEADD(second, -(2700), DATE_TRUNC('hour', DATEADD(second, 2700, ("at" AT TIME ZONE 'UTC')))) AS "window_start", COUNT(*) AS "a0"
FROM "shop"."Orders ""2"""
WHERE "at" >= TIMESTAMPTZ '2025-06-01 23:15:00.000000+00' AND "at" < TIMESTAMPTZ '2025-06-02 00:15:00.000000+00'
GROUP BY DATEADD(second, -(2700), DATE_TRUNC('hour', DATEADD(second, 2700, ("at" AT TIME ZONE 'UTC'))));
