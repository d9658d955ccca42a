using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests;

/// <summary>A server with a certificate of its own, and settings that keep it from starting.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheCertificateOfTheSettingsIsServedAndCookiesAreForItAlone()
    {
        string print = WriteCertificate();
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "https://127.0.0.1:0");
        Assert.Equal("https", server.Address.Scheme);
        string key = SearchServerProcess.Run(_folder.Path, "keys", "add", "desk", "--index", "index").Output.TrimEnd('\n');
        server.WaitForLog("There are 1 keys");
        using HttpClientHandler handler = new() { AllowAutoRedirect = false, ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate!.Thumbprint == print };
        using HttpClient client = new(handler) { BaseAddress = server.Address };
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["key"] = key });
        HttpResponseMessage begun = await client.PostAsync(new Uri("/login", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        Assert.Contains("; secure;", Assert.Single(begun.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.pem", "missing.pem")]
    [InlineData("key.pem", "")]
    public void ACertificateThatCannotBeReadIsSaid(string certificate, string problem)
    {
        WriteCertificate(certificate);
        CommandResult result = SearchServerProcess.Run(_folder.Path, "serve", "--index", "index", "--urls", "https://127.0.0.1:0");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("The server cannot start at https://127.0.0.1:0: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("proxy")]
    [InlineData("10.0.0.0/99")]
    public void AProxyThatIsNoNetworkIsSaid(string proxy)
    {
        File.WriteAllText(_folder["appsettings.json"], $$$"""{"SearchServer":{"Proxies":["::1","{{{proxy}}}"]}}""");
        CommandResult result = SearchServerProcess.Run(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal((1, $"appsettings.json, section SearchServer: Proxies: expected addresses, or networks such as 10.1.0.0/16, found '{proxy}'.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void SwaggerIsNotThereIfTheSettingsSaySo()
    {
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"Swagger":false}}""");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal(404, server.Get("/swagger/index.html").Status);
        Assert.Equal(404, server.Get("/swagger/v1/swagger.json").Status);
    }

    /// <summary>Writes a certificate with its key, and settings that name it; its thumbprint.</summary>
    private string WriteCertificate(string named = "certificate.pem")
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=search.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(_folder["certificate.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(_folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_folder["appsettings.json"], JsonSerializer.Serialize(new { Kestrel = new { Certificates = new { Default = new { Path = named, KeyPath = "key.pem" } } } }));
        return certificate.Thumbprint;
    }
}
