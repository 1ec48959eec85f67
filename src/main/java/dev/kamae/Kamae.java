package dev.kamae;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal. */
@SpringBootApplication
public class Kamae {

    public static void main(String[] args) {
        SpringApplication.run(Kamae.class, args);
    }
}
