package io.tidemark.web.served;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands in for the pages: what a login form needs, and a page that greets. */
@RestController
@Hidden
class PageController {
    @GetMapping("/tidemark/csrf")
    String csrf(CsrfToken token) {
        return token.getToken();
    }

    @GetMapping("/tidemark/name")
    String name(Principal caller) {
        return caller.getName();
    }
}
