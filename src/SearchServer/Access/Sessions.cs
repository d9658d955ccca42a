using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SearchServer.Access;

/// <summary>
/// Browsers that are logged in: a cookie stands for a key, and is not the key. It ends with the key, with the server, whose memory alone has what it is made and read with, or after half a day.
/// </summary>
internal sealed class Sessions(KeysHolder keys)
{
    private const string Cookie = "searchserver-session";

    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(12);

    private readonly ITimeLimitedDataProtector _protector = new EphemeralDataProtectionProvider().CreateProtector(nameof(Sessions)).ToTimeLimitedDataProtector();

    /// <summary>Logs a browser in.</summary>
    public void Begin(HttpContext context, StoredKey key) => context.Response.Cookies.Append(Cookie, _protector.Protect(Convert.ToHexString(key.Sha256), s_lifetime), OptionsFor(context.Request, s_lifetime));

    /// <summary>Logs a browser out.</summary>
    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, OptionsFor(context.Request, lifetime: null));

    /// <summary>The key that a browser is logged in with; null if it is not.</summary>
    public StoredKey? KeyOf(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { } cookie) return null;
        try
        {
            return keys.Current.Find(Convert.FromHexString(_protector.Unprotect(cookie)));
        }
        catch (CryptographicException)
        {
            // It is over, or from before the server was started again.
            return null;
        }
    }

    /// <summary>Lax and not strict: who follows a link to the archive in a mail or on another page is still logged in. What another page sends in other ways has no cookie.</summary>
    private static CookieOptions OptionsFor(HttpRequest request, TimeSpan? lifetime) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.IsHttps, MaxAge = lifetime };
}
