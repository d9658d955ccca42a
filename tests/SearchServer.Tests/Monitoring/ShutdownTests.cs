using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Tests.Monitoring;

/// <summary>A server that is asked to end says so, and finishes what it has begun.</summary>
public sealed class ShutdownTests : IDisposable
{
    /// <summary>Characters that take six bytes each in JSON; a few answers more than sockets hold.</summary>
    private const int BodyLength = 2_000_000;

    private const int Terminated = 128 + 15;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public ShutdownTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhatIsUnderWayIsFinishedAndNobodyElseServed()
    {
        using Socket systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = (int)s_patience.TotalMilliseconds };
        systemd.Bind(new UnixDomainSocketEndPoint(_folder["notify"]));
        Index($$"""{"id":"large","title":"Zebra","body":"{{new string('ж', BodyLength)}}"}""");
        using SearchServerProcess server = SearchServerProcess.ServeAsService(_folder.Path, _folder["notify"], "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal("READY=1", Receive(systemd));

        using TcpClient slow = new() { ReceiveBufferSize = 4096 };
        await slow.ConnectAsync(IPAddress.Loopback, server.Address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = slow.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /articles/{IdOf(server)} HTTP/1.0\r\nHost: localhost\r\n\r\n"), TestContext.Current.CancellationToken);
        byte[] first = new byte[100];
        await stream.ReadExactlyAsync(first, TestContext.Current.CancellationToken);
        server.Terminate();
        Assert.True(SpinWait.SpinUntil(() => IsRefused(server.Address), s_patience));
        Assert.Equal("STOPPING=1", Receive(systemd));

        using StreamReader reader = new(stream);
        string rest = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        using JsonDocument article = JsonDocument.Parse((Encoding.ASCII.GetString(first) + rest).Split("\r\n\r\n", 2)[1]);
        Assert.Equal(BodyLength, article.RootElement.GetProperty("body").GetString()!.Length);
        Assert.Equal(0, server.WaitForExit());
    }

    [Fact]
    public void WhatIsNotFinishedInTimeIsCutOff()
    {
        Index($$"""{"id":"large","title":"Zebra","body":"{{new string('ж', BodyLength)}}"}""");
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"ShutdownSeconds":0.1}}""");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        using TcpClient slow = new() { ReceiveBufferSize = 4096 };
        slow.Connect(IPAddress.Loopback, server.Address.Port);
        slow.Client.Send(Encoding.ASCII.GetBytes($"GET /articles/{IdOf(server)} HTTP/1.0\r\nHost: localhost\r\n\r\n"));
        Assert.NotEqual(0, slow.Client.Receive(new byte[100]));
        server.Terminate();
        Assert.Equal(0, server.WaitForExit());
        server.WaitForLog("What was under way after the 0.1 s of the setting ShutdownSeconds was cut off.");
    }

    [Fact]
    public void WhileALoadBalancerIsToNoticeItIsNotReadyButServesUntilItIsToldAgain()
    {
        Index("""{"id":"1","title":"Zebra"}""");
        File.WriteAllText(_folder["appsettings.json"], """{"SearchServer":{"DrainSeconds":3600}}""");
        using SearchServerProcess server = SearchServerProcess.Serve(_folder.Path, "serve", "--index", "index", "--urls", "http://127.0.0.1:0");
        Assert.Equal(200, server.Get("/health/ready").Status);
        server.Terminate();
        Assert.True(SpinWait.SpinUntil(() => server.Get("/health/ready").Status == 503, s_patience));
        Assert.Contains("\"code\":\"shutting-down\"", server.Get("/health/ready").Body, StringComparison.Ordinal);
        Assert.Equal(200, server.Get("/health/live").Status);
        Assert.Equal(200, server.Get("/search?q=zebra").Status);
        server.Terminate();
        Assert.Equal(Terminated, server.WaitForExit());
    }

    private void Index(string article)
    {
        File.WriteAllText(_folder["a.jsonl"], article);
        CommandResult result = SearchServerProcess.Run(_folder.Path, "index", "--source", "s", "--index", "index", "a.jsonl");
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static string IdOf(SearchServerProcess server) => JsonDocument.Parse(server.Get("/search?q=zebra&highlight=false").Body).RootElement.GetProperty("hits")[0].GetProperty("id").GetString()!;

    private static bool IsRefused(Uri address)
    {
        using TcpClient client = new();
        try
        {
            client.Connect(address.Host, address.Port);
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            return true;
        }
    }

    private static string Receive(Socket socket)
    {
        byte[] buffer = new byte[1000];
        return Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer));
    }
}
