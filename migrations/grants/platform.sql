-- Rights of the run-time role on the platform's own objects.
GRANT USAGE ON SCHEMA platform TO :runtime;
GRANT EXECUTE ON FUNCTION platform.ensure_partitions(date) TO :runtime;
GRANT SELECT ON public.migrations TO :runtime;
