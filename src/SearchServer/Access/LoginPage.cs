using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace SearchServer.Access;

/// <summary>The form that takes a key: a page of its own, without a script.</summary>
internal static class LoginPage
{
    private const string Style = """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
        main { max-width: 22rem; margin: 15vh auto 0; padding: 0 1rem; }
        h1 { font-size: 1.5rem; }
        label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit; }
        input, button { margin: .25rem 0 1rem; padding: .5rem; }
        #error { color: light-dark(#b00020, #ff8a80); font-weight: 600; }
        """;

    /// <summary>Nothing is loaded and nothing runs; this style alone is taken.</summary>
    public static readonly string ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The page.</summary>
    /// <param name="to">The path to go on to.</param>
    /// <param name="name">The key that the browser is logged in with; null if it is not.</param>
    /// <param name="error">What was wrong; null if nothing was.</param>
    public static string Of(string to, string? name = null, string? error = null) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{(error is null ? "" : "Error: ")}Log in – SearchServer</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <h1>SearchServer</h1>
        {(name is null ? "" : $"""<form method="post" action="/logout"><p>You are logged in as {Encoded(name)}.</p><button>Log out</button></form>""")}
        <form method="post" action="/login">
        {(error is null ? "" : $"""<p id="error" role="alert">{Encoded(error)}</p>""")}
        <label for="key">Key</label>
        <input id="key" name="key" type="password" autocomplete="current-password" spellcheck="false" required autofocus{(error is null ? "" : " aria-invalid=\"true\" aria-describedby=\"error\"")}>
        <input type="hidden" name="to" value="{Encoded(to)}">
        <button>Log in</button>
        </form>
        </main>
        </body>
        </html>
        """;

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
