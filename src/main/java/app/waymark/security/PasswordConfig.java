package app.waymark.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed: Argon2id with 19 MiB, two passes and one lane, the first choice of the OWASP Password
 * Storage Cheat Sheet. Not bcrypt, because it cuts passwords off after 72 bytes and long ones are welcome here.
 */
@Configuration(proxyBeanMethods = false)
public class PasswordConfig {

    private static final String ARGON2 = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
        return new FrugalPasswordEncoder(new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, argon2)));
    }
}
