-- checksum of the whole file in hexadecimal; null for backups made before, and for those that failed
alter table backup_run add column sha256 text;
