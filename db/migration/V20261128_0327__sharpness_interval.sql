-- standard deviation of ln a; null while a is assumed
alter table item_parameter add column sigma_log_a double precision;
alter table item_parameter add constraint item_parameter_sigma_log_a_check check (sigma_log_a > 0);
