@echo off
rem Starts Chartwright from a checkout: builds it on first use, then starts the built program at once.
setlocal
set "root=%~dp0"
set "program=%root%artifacts\bin\Chartwright.Cli\release\chartwright.dll"
where dotnet >nul 2>nul
if errorlevel 1 (
  echo chartwright: the .NET 10 SDK is not on the PATH. 1>&2
  echo Get it at https://dotnet.microsoft.com/download/dotnet/10.0 or: winget install Microsoft.DotNet.SDK.10 1>&2
  exit /b 127
)
if not exist "%program%" (
  echo chartwright: building ^(first use; a minute or so^) 1>&2
  pushd "%root%"
  dotnet build src\Chartwright.Cli -c Release --nologo -v minimal 1>&2
  if errorlevel 1 (
    popd
    echo chartwright: the build failed. 1>&2
    exit /b 1
  )
  popd
)
dotnet "%program%" %*
exit /b %errorlevel%
